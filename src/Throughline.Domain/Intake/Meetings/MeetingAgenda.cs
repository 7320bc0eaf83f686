using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>What a body is to deal with at one meeting.</summary>
public sealed record MeetingAgenda(SourcePlace Place)
{
    public string? Body { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>As written.</summary>
    public string? Time { get; init; }
    public string? Venue { get; init; }
    public IReadOnlyList<AgendaEntry> Items { get; init; } = [];
}
