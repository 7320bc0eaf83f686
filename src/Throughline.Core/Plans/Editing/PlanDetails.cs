namespace Throughline.Core.Plans.Editing;

/// <summary>What can be said of a plan as a whole. Bodies are given by name: an unknown one is added.
/// <c>PaperDay</c> is the day of the paper that it was read from.</summary>
public sealed record PlanDetails(
    string? Title,
    Guid? ReviewId,
    string? Subgroup,
    string? Board,
    DateOnly? BeganOn,
    bool Restricted,
    DateOnly? PaperDay = null
);
