using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>One row of an action log, in its own words.</summary>
public sealed record LoggedAction(string Action, SourcePlace Place)
{
    public string? Number { get; init; }

    /// <summary>The day of the meeting that set it going.</summary>
    public DateOnly? Meeting { get; init; }
    public string? Item { get; init; }
    public string? Owner { get; init; }
    public string? Due { get; init; }
    public string? Status { get; init; }
    public string? Response { get; init; }
}
