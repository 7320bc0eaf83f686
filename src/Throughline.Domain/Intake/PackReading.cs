namespace Throughline.Domain.Intake;

/// <summary>What was read out of one document: its plans and its covering reports.</summary>
public sealed record PackReading
{
    public required string Name { get; init; }
    public required string Format { get; init; }
    public required int Pages { get; init; }
    public required long Characters { get; init; }
    public IReadOnlyList<PlanReading> Plans { get; init; } = [];
    public IReadOnlyList<ReportReading> Reports { get; init; } = [];

    /// <summary>
    /// Places outside tables whose lines are labelled as a plan's columns are, so that a plan may stand there unread.
    /// </summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];
}
