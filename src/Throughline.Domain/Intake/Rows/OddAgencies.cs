using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Rows;

/// <summary>
/// Marks rows whose agency is doubtful beside all the others: named on no other row though another's name opens it, or
/// missing.
/// </summary>
internal static class OddAgencies
{
    private const int Often = 3;

    /// <summary>Share of rows that must name an agency before a row without one is odd.</summary>
    private const double NearlyAll = 0.9;

    public static void Mark(List<RowBuilder> rows)
    {
        var named = rows.Where(r => r.HasOrInherits(Field.Agency))
            .GroupBy(r => r.TextOf(Field.Agency), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var (name, holders) in named.Where(n => n.Value.Count == 1))
        {
            if (
                named.Keys.FirstOrDefault(k =>
                    named[k].Count >= Often
                    && name.Length > k.Length
                    && name.StartsWith(k, StringComparison.OrdinalIgnoreCase)
                    && name[k.Length] == ' '
                ) is
                { } known
            )
            {
                holders[0]
                    .Doubt(Field.Agency, $"It opens with “{known}”; the words after it may belong to another column.");
            }
        }

        if (named.Values.Sum(n => n.Count) is var count && count < rows.Count && count >= NearlyAll * rows.Count)
        {
            foreach (var row in rows.Where(r => !r.HasOrInherits(Field.Agency)))
            {
                row.Doubt(Field.Agency, "No agency is named on this row nor above it.");
            }
        }
    }
}
