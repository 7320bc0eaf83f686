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

    /// <summary>The paper that answers it, as it is called; null where words alone do.</summary>
    [MaxLength(300)]
    public string? AnswerPaper { get; set; }

    /// <summary>True for what the body resolved; false for what somebody undertook.</summary>
    public bool IsResolution { get; init; }

    /// <summary>Who has to answer, with their body or agency; null where it is whoever promised.</summary>
    [MaxLength(300)]
    public string? AssignedTo { get; set; }

    /// <summary>Where reminders go; null where no address is known.</summary>
    [MaxLength(320)]
    public string? MailTo { get; set; }

    /// <summary>The last day on which somebody was reminded of it.</summary>
    public DateOnly? RemindedOn { get; set; }

    /// <summary>Why it is no longer asked for; null while it stands.</summary>
    public string? TakenBackBecause { get; set; }

    /// <summary>True while nobody has answered it and it stands.</summary>
    public bool IsOpen => AnsweredOn is null && TakenBackBecause is null;

    /// <summary>Days past the promised day, by today or by the day of the answer; 0 when in time or without a day.</summary>
    public int DaysLate(DateOnly today) =>
        By is { } by ? Math.Max(0, (AnsweredOn ?? today).DayNumber - by.DayNumber) : 0;
}
