namespace Throughline.Domain.Plans;

/// <summary>
/// The fields of a plan's row. A date, "by when", "target date/evidence" or "timescale" is Target; a project's title is
/// Action. Evidence is what the plan itself says; proof that is attached here is no field.
/// </summary>
public enum Field
{
    Finding,
    Number,
    Question,
    Recommendation,
    Section,
    Agency,
    Response,
    Action,
    Rating,
    Constraint,
    Target,
    Lead,
    Owner,
    Outcome,
    Score,
    UpdateScore,
    Direction,
    Update,
    PreviousUpdate,
    Description,
    Cost,
    Agreed,
    Priority,
    EvidenceOfCompletion,
    Resources,
    SuccessMeasure,
}
