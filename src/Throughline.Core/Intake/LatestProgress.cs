using Throughline.Documents;

namespace Throughline.Core.Intake;

/// <summary>Keeps only the newest report; a timer writes it down now and then.</summary>
internal sealed class LatestProgress : IProgress<ReadingProgress>
{
    private readonly Lock _lock = new();
    private ReadingProgress? _value;

    public void Report(ReadingProgress value)
    {
        lock (_lock)
        {
            _value = value;
        }
    }

    public ReadingProgress? Take()
    {
        lock (_lock)
        {
            var value = _value;
            _value = null;
            return value;
        }
    }
}
