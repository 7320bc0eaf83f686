using System.Text.Json.Serialization;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>What meeting papers hold besides plans and reports, as it was read out of one document.</summary>
public sealed record MeetingPapers
{
    public MeetingAgenda? Agenda { get; init; }
    public IReadOnlyList<MeetingMinutes> Minutes { get; init; } = [];
    public IReadOnlyList<WorkProgramme> WorkProgrammes { get; init; } = [];
    public IReadOnlyList<ActionLog> ActionLogs { get; init; } = [];
    public IReadOnlyList<Membership> Memberships { get; init; } = [];

    /// <summary>How many papers of all kinds; an agenda counts where it has items.</summary>
    [JsonIgnore]
    public int Count =>
        (Agenda is { Items.Count: > 0 } ? 1 : 0)
        + Minutes.Count
        + WorkProgrammes.Count
        + ActionLogs.Count
        + Memberships.Count;
}
