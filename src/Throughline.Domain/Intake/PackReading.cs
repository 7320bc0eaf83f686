using Throughline.Domain.Intake.Meetings;

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

    /// <summary>Agenda, minutes, work programmes, action logs and memberships.</summary>
    public MeetingPapers Meetings
    {
        // Readings that were stored before they were looked for have none.
        get => field ?? new();
        init;
    } = new();

    /// <summary>
    /// Places outside tables whose lines are labelled as a plan's columns are, so that a plan may stand there unread.
    /// </summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>
    /// What the plans leave of the paper's tables, and of the pages that they stand on. With the plans' fields, headings
    /// and unplaced pieces it is all that is written there.
    /// </summary>
    public IReadOnlyList<BesidePart> Beside
    {
        // Readings that were stored before it was looked for have none.
        get => field ?? [];
        init;
    } = [];
}
