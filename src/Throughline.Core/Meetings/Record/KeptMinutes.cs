using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Meetings.Record;

/// <summary>How far the minutes of a meeting are.</summary>
public enum MinutesState
{
    Draft,

    /// <summary>Held against the record, and ready for the next meeting.</summary>
    Checked,
    Approved,
}

/// <summary>The minutes of a meeting.</summary>
[Table("meeting_minutes")]
[OfSubject(Subject.Minutes)]
public sealed class KeptMinutes : TrackedRecord
{
    public required Guid MeetingId { get; init; }
    public MinutesState State { get; set; }

    [MaxLength(200)]
    public string? CheckedBy { get; set; }
    public DateTime? CheckedAt { get; set; }

    /// <summary>The meeting that approved them; null until one did.</summary>
    public Guid? ApprovedInId { get; set; }

    /// <summary>What was amended before they were approved; null where they were approved as correct.</summary>
    public string? Amended { get; set; }

    [MaxLength(200)]
    public string? ApprovedBy { get; set; }
    public DateTime? ApprovedAt { get; set; }
}

/// <summary>A section of minutes, as the clerk has written it.</summary>
[Table("minutes_sections")]
[OfSubject(Subject.MinutesSection)]
public sealed class MinutesSection : TrackedRecord
{
    public required Guid MinutesId { get; init; }

    /// <summary>The item that it tells of; null for attendance, apologies and interests.</summary>
    public Guid? AgendaItemId { get; init; }

    /// <summary>Its place, from 1.</summary>
    public int Place { get; init; }

    [MaxLength(500)]
    public required string Heading { get; init; }

    /// <summary>True where its words are not for the public.</summary>
    public bool Exempt { get; init; }
    public required string Text { get; set; }
}
