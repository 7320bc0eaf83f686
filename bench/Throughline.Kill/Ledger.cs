using System.Collections.Concurrent;

namespace Throughline.Kill;

/// <summary>A change that the product said yes to.</summary>
/// <param name="Kind">Such as "plans".</param>
/// <param name="Mark">What it is found by: an id, a hash, or words that nobody else wrote.</param>
public sealed record Acknowledged(string Kind, string Mark);

/// <summary>Every change that was acknowledged, kept outside the product.</summary>
public sealed class Ledger
{
    private readonly ConcurrentQueue<Acknowledged> _new = new();
    private readonly List<Acknowledged> _all = [];
    private int _cutOff;

    public int CutOff => _cutOff;

    /// <summary>Changes noted since they were last taken.</summary>
    public int New => _new.Count;

    public int Count => _all.Count;

    public void Note(string kind, string mark) => _new.Enqueue(new(kind, mark));

    public void NoteCutOff() => Interlocked.Increment(ref _cutOff);

    public IReadOnlyList<Acknowledged> TakeNew()
    {
        var taken = new List<Acknowledged>();
        while (_new.TryDequeue(out var next))
        {
            taken.Add(next);
        }

        _all.AddRange(taken);
        return taken;
    }

    public IReadOnlyList<Acknowledged> All() => _all;

    public IReadOnlyDictionary<string, int> ByKind() =>
        _all.GroupBy(a => a.Kind).ToDictionary(g => g.Key, g => g.Count());
}
