using Throughline.UnseenPlans.Plans;

namespace Throughline.UnseenPlans.Scoring;

/// <summary>A row of the person's as it is compared.</summary>
internal sealed record WantedRow(Dictionary<string, string> Cells, Dictionary<string, HashSet<string>> Also)
{
    public static WantedRow Of(GoldRow row) =>
        new(
            Folding.Cells(row.Cells),
            row.Also.ToDictionary(a => a.Key, a => a.Value.Select(v => Folding.Cell(a.Key, v)).ToHashSet())
        );

    /// <summary>Whether these words, or none, are as right.</summary>
    public bool May(string field, string said) => Also.TryGetValue(field, out var also) && also.Contains(said);
}
