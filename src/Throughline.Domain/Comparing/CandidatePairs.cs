namespace Throughline.Domain.Comparing;

/// <summary>Finds for each row the few rows of the other version that could be the same.</summary>
internal static class CandidatePairs
{
    private const int Most = 12;

    /// <summary>
    /// Pairs that <see cref="RowLikeness.IsSame"/> holds for, the likeliest first; of equally likely ones those at
    /// nearly the same position.
    /// </summary>
    public static List<(RowText Before, RowText After, RowLikeness Likeness)> Of(
        IReadOnlyList<RowText> before,
        IReadOnlyList<RowText> after,
        int terms
    )
    {
        var index = new NearestTexts([.. after.Select(r => r.Terms())], terms);
        var slots = after.ToLookup(r => r.Slot);
        var found = new List<(RowText Before, RowText After, RowLikeness Likeness)>();
        foreach (var row in before)
        {
            var near = index.To(row.Terms(), Most).Select(i => after[i]).Concat(slots[row.Slot].Take(Most)).Distinct();
            found.AddRange(near.Select(other => (row, other, RowLikeness.Of(row, other))).Where(p => p.Item3.IsSame));
        }

        return
        [
            .. found
                .OrderByDescending(p => Math.Round(p.Likeness.Score, 3))
                .ThenBy(p => Math.Abs(p.Before.At - p.After.At))
                .ThenBy(p => p.Before.Index)
                .ThenBy(p => p.After.Index),
        ];
    }
}
