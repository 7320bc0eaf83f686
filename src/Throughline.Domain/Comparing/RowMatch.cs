using Throughline.Domain.Plans;

namespace Throughline.Domain.Comparing;

/// <summary>How rows of two versions belong together.</summary>
public enum MatchKind
{
    /// <summary>The same promise, perhaps in other words or at another place.</summary>
    Same,

    /// <summary>
    /// Other words stand where the earlier ones stood: the same question and agency, but a different promise.
    /// </summary>
    Replaced,

    /// <summary>One row became several.</summary>
    Split,

    /// <summary>Several rows became one.</summary>
    Merged,
}

/// <summary>Rows of an earlier version and what became of them.</summary>
/// <param name="Before">One, or several that were merged.</param>
/// <param name="After">One, or several that it was split into.</param>
/// <param name="Score">0 to 1: how much alike they are; 1 where nothing that makes the row itself has changed.</param>
/// <param name="Why">How they were matched, in words for the screen.</param>
public sealed record RowMatch(
    MatchKind Kind,
    IReadOnlyList<PlanRow> Before,
    IReadOnlyList<PlanRow> After,
    double Score,
    string Why
)
{
    /// <summary>True for one row that is one row still, whatever its words became.</summary>
    public bool IsPair => Kind is MatchKind.Same or MatchKind.Replaced;
}
