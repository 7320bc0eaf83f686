using System.Collections.Concurrent;

namespace Throughline.Load;

/// <summary>
/// How long the requests of each kind took, in milliseconds from when they were due, so that a slow answer counts
/// against those that waited behind it.
/// </summary>
internal sealed class Timings
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _times = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    public void Add(string kind, double milliseconds) => _times.GetOrAdd(kind, _ => []).Add(milliseconds);

    public void Fail(string kind, string how) => _failures.AddOrUpdate($"{kind}: {how}", 1, (_, n) => n + 1);

    public int Failures => _failures.Values.Sum();

    public void Print(TextWriter output, bool heading = true)
    {
        if (heading)
        {
            output.WriteLine($"{"page", -16}{"requests", 10}{"median", 10}{"p95", 10}{"p99", 10}{"worst", 10}   (ms)");
        }

        foreach (var (kind, times) in _times.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            var sorted = times.Order().ToArray();
            output.WriteLine(
                $"{kind, -16}{sorted.Length, 10:N0}{At(sorted, 0.5), 10:0.0}{At(sorted, 0.95), 10:0.0}{At(sorted, 0.99), 10:0.0}{sorted[^1], 10:0.0}"
            );
        }

        foreach (var (what, count) in _failures)
        {
            output.WriteLine($"failed {count, 6:N0}  {what}");
        }
    }

    private static double At(double[] sorted, double share) =>
        sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
