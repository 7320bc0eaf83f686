namespace Throughline.Domain.Challenge.Comparing;

/// <summary>Finds for each row the few rows of the other version that could be the same, by an inverted index of their terms.</summary>
internal static class CandidatePairs
{
    private const int Most = 12;
    private const int RareRows = 40;
    private const double CommonShare = 0.25;

    /// <summary>Pairs that <see cref="RowLikeness.IsSame"/> holds for, the likeliest first; of equally likely ones those at nearly the same position.</summary>
    public static List<(RowText Before, RowText After, RowLikeness Likeness)> Of(IReadOnlyList<RowText> before, IReadOnlyList<RowText> after, int terms)
    {
        var index = Index(after, terms);
        var most = Math.Max(RareRows, (int)(after.Count * CommonShare));
        var found = new List<(RowText Before, RowText After, RowLikeness Likeness)>();
        var slots = after.ToLookup(r => r.Slot);
        var sums = new float[after.Count];
        foreach (var row in before)
        {
            var near = Nearest(row, index, sums, most).Select(i => after[i]).Concat(slots[row.Slot].Take(Most)).Distinct();
            found.AddRange(near.Select(other => (row, other, RowLikeness.Of(row, other))).Where(p => p.Item3.IsSame));
        }

        return [.. found.OrderByDescending(p => Math.Round(p.Likeness.Score, 3)).ThenBy(p => Math.Abs(p.Before.At - p.After.At)).ThenBy(p => p.Before.Index).ThenBy(p => p.After.Index)];
    }

    private static List<(int Row, float Weight)>?[] Index(IReadOnlyList<RowText> rows, int terms)
    {
        var index = new List<(int Row, float Weight)>?[terms];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var (term, weight) in rows[i].Terms())
            {
                (index[term] ??= []).Add((i, weight));
            }
        }

        return index;
    }

    private static List<int> Nearest(RowText row, List<(int Row, float Weight)>?[] index, float[] sums, int most)
    {
        var touched = new List<int>();
        foreach (var (term, weight) in row.Terms())
        {
            if (index[term] is not { } rows || rows.Count > most)
            {
                continue;
            }

            foreach (var (other, otherWeight) in rows)
            {
                if (sums[other] == 0)
                {
                    touched.Add(other);
                }

                sums[other] += weight * otherWeight;
            }
        }

        var nearest = touched.OrderByDescending(i => sums[i]).ThenBy(i => i).Take(Most).ToList();
        touched.ForEach(i => sums[i] = 0);
        return nearest;
    }
}
