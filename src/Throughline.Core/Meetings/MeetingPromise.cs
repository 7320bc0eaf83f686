using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Meetings;

/// <summary>What somebody undertook in a meeting. It stays in the action log until it is answered.</summary>
[Table("meeting_promises")]
[OfSubject(Subject.MeetingPromise)]
public sealed class MeetingPromise : TrackedRecord
{
    public required Guid MeetingId { get; init; }
    public Guid? AgendaItemId { get; init; }

    /// <summary>The person, post or team that promised.</summary>
    [MaxLength(200)]
    public required string Who { get; set; }
    public required string What { get; set; }

    [MaxLength(200)]
    public string? ToWhom { get; set; }

    /// <summary>The last day; null where no day was named.</summary>
    public DateOnly? By { get; set; }

    /// <summary>What came of it; null while it is open.</summary>
    public string? Answer { get; set; }
    public DateOnly? AnsweredOn { get; set; }

    /// <summary>True while nobody has answered it.</summary>
    public bool IsOpen => AnsweredOn is null;

    /// <summary>Days past the promised day, by today or by the day of the answer; 0 when in time or without a day.</summary>
    public int DaysLate(DateOnly today) =>
        By is { } by ? Math.Max(0, (AnsweredOn ?? today).DayNumber - by.DayNumber) : 0;
}
