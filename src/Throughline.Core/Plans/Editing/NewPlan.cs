using Throughline.Domain.Plans;

namespace Throughline.Core.Plans.Editing;

/// <summary>A plan to start from nothing.</summary>
/// <param name="Legend">The code of a shipped scale, or "typed".</param>
/// <param name="Typed">The scale as typed, one rating a line; used with "typed".</param>
public sealed record NewPlan(
    string? Title,
    PlanFormat Format,
    string? Legend,
    string? Typed = null,
    Guid? ReviewId = null,
    DateOnly? BeganOn = null,
    bool Restricted = false
);
