namespace Throughline.UnseenPlans;

/// <summary>
/// Chance from a seed, the same on every machine and in every version of .NET (SplitMix64, Steele and others 2014).
/// </summary>
/// <param name="seed">The document's number.</param>
public sealed class Dice(int seed)
{
    private ulong _state = ((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) ^ 0xD1B54A32D192ED03UL;

    /// <summary>
    /// True for odd seeds: the half of the documents, with words and layouts of its own, that nobody looks at who makes
    /// the reader better.
    /// </summary>
    public bool HeldBack { get; } = seed % 2 != 0;

    /// <summary>0 to one less than <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    /// <summary>From least to most, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T One<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    /// <summary>One of the open words; with an odd seed as often one of those that are held back.</summary>
    public T One<T>(IReadOnlyList<T> open, IReadOnlyList<T> held) =>
        HeldBack && held.Count > 0 && Chance(50) ? One(held) : One(open);

    /// <summary>One thing by its weight.</summary>
    public T Weighed<T>(params (int Weight, T Thing)[] things)
    {
        var at = Below(things.Sum(t => t.Weight));
        foreach (var (weight, thing) in things)
        {
            if (at < weight)
            {
                return thing;
            }

            at -= weight;
        }

        return things[^1].Thing;
    }

    /// <summary>All of them in another order.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var list = things.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return mixed ^ (mixed >> 31);
    }
}
