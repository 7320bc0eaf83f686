using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Meetings;

/// <summary>What was said and decided at one meeting.</summary>
public sealed record MeetingMinutes(SourcePlace Place)
{
    public string? Body { get; init; }
    public DateOnly? Date { get; init; }

    /// <summary>As written.</summary>
    public string? Start { get; init; }
    public string? End { get; init; }

    /// <summary>Members of the body, co-opted ones and substitutes included.</summary>
    public IReadOnlyList<Attendee> Present { get; init; } = [];
    public IReadOnlyList<Attendee> Apologies { get; init; } = [];

    /// <summary>Officers and guests.</summary>
    public IReadOnlyList<Attendee> InAttendance { get; init; } = [];
    public IReadOnlyList<AttendanceChange> Changes { get; init; } = [];
    public IReadOnlyList<DeclaredInterest> Declarations { get; init; } = [];
    public IReadOnlyList<MinutedItem> Items { get; init; } = [];
}
