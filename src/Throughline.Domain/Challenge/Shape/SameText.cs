using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Challenge.Shape;

/// <summary>
/// Finds texts that are the same or nearly the same among many, without comparing each with each: MinHash over shingles
/// of words, in bands (Broder 1997; Leskovec, Rajaraman, Ullman, Mining of Massive Datasets, ch. 3); what shares a band
/// is compared by Jaccard.
/// </summary>
internal sealed class SameText(double share, int shingle)
{
    private const int Bands = 12;
    private const int RowsInBand = 3;

    /// <summary>So many texts of one band are compared with its first only: they are copies of one template.</summary>
    private const int MostInBand = 40;

    /// <summary>Groups of positions, each of two or more texts, in order of their first.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Among(IReadOnlyList<string> texts)
    {
        var parent = Enumerable.Range(0, texts.Count).ToArray();
        var distinct = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < texts.Count; i++)
        {
            var folded = Fold.Words(texts[i]);
            if (!distinct.TryAdd(folded, i))
            {
                Join(parent, distinct[folded], i);
            }
        }

        JoinAlike(parent, distinct.ToDictionary(d => d.Value, d => Shingles(d.Key)));

        return
        [
            .. Enumerable
                .Range(0, texts.Count)
                .GroupBy(i => Find(parent, i))
                .Where(g => g.Count() > 1)
                .Select(g => (IReadOnlyList<int>)[.. g]),
        ];
    }

    private void JoinAlike(int[] parent, Dictionary<int, HashSet<ulong>> sets)
    {
        var bands = new Dictionary<(int, ulong), List<int>>();
        foreach (var (at, set) in sets)
        {
            foreach (var key in Keys(set))
            {
                var band = bands.TryGetValue(key, out var filed) ? filed : bands[key] = [];
                foreach (var other in band)
                {
                    if (Find(parent, other) != Find(parent, at) && Jaccard(sets[other], set) >= share)
                    {
                        Join(parent, other, at);
                    }
                }

                if (band.Count < MostInBand)
                {
                    band.Add(at);
                }
            }
        }
    }

    private HashSet<ulong> Shingles(string folded)
    {
        var words = folded.Split(' ');
        var set = new HashSet<ulong>();
        for (var i = 0; i + shingle <= words.Length; i++)
        {
            var hash = 14695981039346656037UL;
            foreach (var c in string.Join(' ', words, i, shingle))
            {
                hash = (hash ^ c) * 1099511628211UL;
            }

            set.Add(hash);
        }

        return set;
    }

    private static IEnumerable<(int, ulong)> Keys(HashSet<ulong> set)
    {
        for (var band = 0; band < Bands; band++)
        {
            var key = 0UL;
            for (var row = 0; row < RowsInBand; row++)
            {
                var seed = (ulong)((band * RowsInBand) + row + 1) * 0x9E3779B97F4A7C15UL;
                key = Mix(key ^ (set.Count == 0 ? 0 : set.Min(s => Mix(s ^ seed))));
            }

            yield return (band, key);
        }
    }

    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBUL;
        return x ^ (x >> 31);
    }

    private static double Jaccard(HashSet<ulong> a, HashSet<ulong> b)
    {
        var both = a.Count(b.Contains);
        return a.Count + b.Count == both ? 1 : (double)both / (a.Count + b.Count - both);
    }

    private static int Find(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            i = parent[i] = parent[parent[i]];
        }

        return i;
    }

    private static void Join(int[] parent, int a, int b)
    {
        (a, b) = (Find(parent, a), Find(parent, b));
        parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
