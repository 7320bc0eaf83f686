using System.ComponentModel;
using System.Diagnostics;

namespace Throughline.Core.Documents.Processes;

/// <summary>Looks ten times a second whether a reading process keeps to its memory and time, on every system.</summary>
internal sealed class ReaderWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);
    private readonly Process _process;
    private readonly long _memory;
    private readonly TimeSpan _work;
    private readonly TimeSpan _patience;
    private readonly Action<Loss> _give;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly TimeSpan _began;
    private readonly Timer _timer;

    /// <param name="bytes">The size of its files: a long paper is long work.</param>
    /// <param name="give">Told once or more that it went beyond.</param>
    public ReaderWatch(Process process, ReaderSettings settings, long bytes, Action<Loss> give)
    {
        (_process, _memory, _give) = (process, settings.MemoryBytes, give);
        (_work, _patience) = (settings.WorkFor(bytes), settings.PatienceFor(bytes));
        _began = Done();
        _timer = new(_ => Look(), null, Every, Every);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        try
        {
            _process.Refresh();
            if (_process.HasExited)
            {
                return;
            }

            if (_process.WorkingSet64 > _memory)
            {
                _give(Loss.Memory);
            }
            else if (Done() - _began > _work || _since.Elapsed > _patience)
            {
                _give(Loss.Time);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself between two looks; the pipe says so too.
        }
    }

    private TimeSpan Done() => _process.HasExited ? TimeSpan.Zero : _process.TotalProcessorTime;
}
