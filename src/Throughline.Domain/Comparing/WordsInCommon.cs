namespace Throughline.Domain.Comparing;

/// <summary>The longest sequence of words that two texts share, in order.</summary>
/// <remarks>
/// By the table of prefixes where the texts are short enough; longer ones are cut at words that stand once in each (the
/// longest rising run of them, as in a patience comparison); what is still too long there counts as all changed.
/// </remarks>
internal static class WordsInCommon
{
    private const int LargestTable = 4_000_000;

    /// <returns>Positions of the kept words, ascending in both texts.</returns>
    public static List<(int A, int B)> Of(string[] a, string[] b)
    {
        var kept = new List<(int A, int B)>();
        Between(a, b, 0, a.Length, 0, b.Length, kept);
        return kept;
    }

    private static void Between(string[] a, string[] b, int a0, int a1, int b0, int b1, List<(int A, int B)> kept)
    {
        while (a0 < a1 && b0 < b1 && a[a0] == b[b0])
        {
            kept.Add((a0++, b0++));
        }

        var tail = Tail(a.AsSpan(a0, a1 - a0), b.AsSpan(b0, b1 - b0));

        (a1, b1) = (a1 - tail, b1 - tail);
        if (a0 < a1 && b0 < b1)
        {
            if ((long)(a1 - a0 + 1) * (b1 - b0 + 1) <= LargestTable)
            {
                CommonByTable.Add(a.AsSpan(a0, a1 - a0), b.AsSpan(b0, b1 - b0), a0, b0, kept);
            }
            else
            {
                ByAnchors(a, b, a0, a1, b0, b1, kept);
            }
        }

        for (var i = 0; i < tail; i++)
        {
            kept.Add((a1 + i, b1 + i));
        }
    }

    /// <summary>How many words the two end with alike.</summary>
    private static int Tail(ReadOnlySpan<string> a, ReadOnlySpan<string> b)
    {
        var tail = 0;
        while (tail < a.Length && tail < b.Length && a[^(tail + 1)] == b[^(tail + 1)])
        {
            tail++;
        }

        return tail;
    }

    private static void ByAnchors(string[] a, string[] b, int a0, int a1, int b0, int b1, List<(int A, int B)> kept)
    {
        var anchors = Rising([
            .. Once(a, a0, a1)
                .Join(Once(b, b0, b1), x => x.Key, y => y.Key, (x, y) => (A: x.Value, B: y.Value))
                .OrderBy(p => p.A),
        ]);
        if (anchors.Count == 0)
        {
            return;
        }

        var (lastA, lastB) = (a0, b0);
        foreach (var (x, y) in anchors)
        {
            Between(a, b, lastA, x, lastB, y, kept);
            kept.Add((x, y));
            (lastA, lastB) = (x + 1, y + 1);
        }

        Between(a, b, lastA, a1, lastB, b1, kept);
    }

    private static Dictionary<string, int> Once(string[] words, int from, int to) =>
        Enumerable
            .Range(from, to - from)
            .GroupBy(i => words[i], StringComparer.Ordinal)
            .Where(g => !g.Skip(1).Any())
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>The longest run of pairs that rises in both texts (patience sorting).</summary>
    private static List<(int A, int B)> Rising((int A, int B)[] pairs)
    {
        var tops = new List<int>();
        var before = new int[pairs.Length];
        for (var i = 0; i < pairs.Length; i++)
        {
            var pile = tops.BinarySearch(i, Comparer<int>.Create((x, y) => pairs[x].B.CompareTo(pairs[y].B)));
            pile = pile < 0 ? ~pile : pile;
            before[i] = pile == 0 ? -1 : tops[pile - 1];
            if (pile == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[pile] = i;
            }
        }

        var rising = new List<(int A, int B)>();
        for (var i = tops.Count == 0 ? -1 : tops[^1]; i >= 0; i = before[i])
        {
            rising.Add(pairs[i]);
        }

        rising.Reverse();
        return rising;
    }
}
