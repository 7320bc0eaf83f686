using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Meetings;

/// <summary>An item of a meeting's agenda, and what was resolved on it.</summary>
[Table("agenda_items")]
[OfSubject(Subject.AgendaItem)]
public sealed class AgendaItem : TrackedRecord
{
    public required Guid MeetingId { get; init; }

    /// <summary>Counted from 1, without gaps.</summary>
    public int Number { get; set; }

    [MaxLength(400)]
    public required string Title { get; set; }

    [MaxLength(200)]
    public string? Lead { get; set; }

    /// <summary>Minutes that it is given; null where nobody said.</summary>
    public int? Minutes { get; set; }

    /// <summary>
    /// The paragraph of Schedule 12A to the Local Government Act 1972 by which it is not public; null for a public item.
    /// </summary>
    [MaxLength(40)]
    public string? ExemptParagraph { get; set; }

    /// <summary>Why the public interest in keeping it outweighs that in disclosing it.</summary>
    public string? PublicInterest { get; set; }

    /// <summary>
    /// Why the chair takes it although the agenda was out (Local Government Act 1972, section 100B(4)(b)); null for an
    /// item in time.
    /// </summary>
    public string? UrgentBecause { get; set; }

    /// <summary>The topic of the work programme that it is; null for none.</summary>
    public Guid? TopicId { get; init; }

    /// <summary>The plan that it is about: the thread of what was promised; null for none.</summary>
    public Guid? PlanId { get; set; }

    /// <summary>What was resolved; null until it is written down.</summary>
    public string? Resolved { get; set; }
}
