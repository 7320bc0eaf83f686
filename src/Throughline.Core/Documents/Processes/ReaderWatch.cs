using System.ComponentModel;
using System.Diagnostics;

namespace Throughline.Core.Documents.Processes;

/// <summary>Looks ten times a second whether a reading process keeps to its memory and time, on every system.</summary>
internal sealed class ReaderWatch : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(100);
    private readonly Process _process;
    private readonly long _memory;
    private readonly ReaderSettings _settings;
    private readonly long _bytes;
    private readonly Action<Loss> _give;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private readonly TimeSpan _began;
    private readonly Timer _timer;
    private int _pictures;

    /// <param name="bytes">The size of its files: a long paper is long work.</param>
    /// <param name="give">Told once or more that it went beyond.</param>
    public ReaderWatch(Process process, ReaderSettings settings, long bytes, Action<Loss> give)
    {
        (_process, _memory, _give) = (process, settings.MemoryBytes, give);
        (_settings, _bytes) = (settings, bytes);
        _began = Done();
        _timer = new(_ => Look(), null, Every, Every);
    }

    /// <summary>Pages that are pictures: the child says how many it reads, and they take longer.</summary>
    public int Pictures
    {
        get => Volatile.Read(ref _pictures);
        set => Volatile.Write(ref _pictures, Math.Min(Math.Max(value, _pictures), _settings.MostPictures));
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

            var load = ReaderLoad.Of(_process);
            if (load.Memory > _memory)
            {
                _give(Loss.Memory);
            }
            else if (
                load.Work - _began > _settings.WorkFor(_bytes, Pictures)
                || _since.Elapsed > _settings.PatienceFor(_bytes, Pictures)
            )
            {
                _give(Loss.Time);
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It ended by itself between two looks; the pipe says so too.
        }
    }

    private TimeSpan Done() => _process.HasExited ? TimeSpan.Zero : ReaderLoad.Of(_process).Work;
}
