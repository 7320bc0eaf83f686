using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>A meeting of a board, subgroup or committee.</summary>
[Table("meetings")]
[OfSubject(Subject.Meeting)]
public sealed class Meeting : TrackedRecord
{
    /// <summary>Minutes for which a meeting is arranged where nobody said how long.</summary>
    public const int UsualMinutes = 120;

    public required Guid BodyId { get; init; }
    public DateOnly Day { get; set; }

    /// <summary>As people write it: "7.00 pm".</summary>
    [MaxLength(40)]
    public string? Time { get; set; }

    [MaxLength(300)]
    public string? Venue { get; set; }

    /// <summary>How long it may take.</summary>
    public int Minutes { get; set; } = UsualMinutes;
    public MeetingState State { get; set; }

    /// <summary>Why it was called off; null where it was not.</summary>
    public string? CalledOffBecause { get; set; }
}
