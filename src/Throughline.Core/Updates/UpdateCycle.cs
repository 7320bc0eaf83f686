using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Core.Plans;

namespace Throughline.Core.Updates;

/// <summary>An update cycle of one plan, before a meeting.</summary>
[Table("cycles")]
[OfSubject(Subject.Cycle)]
public sealed class UpdateCycle : TrackedRecord, INamedInMail
{
    public Guid PlanId { get; init; }
    public Plan? Plan { get; init; }

    [MaxLength(200)]
    public required string Title { get; set; }

    /// <summary>The last day for updates.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The meeting that will see them.</summary>
    public DateOnly MeetingOn { get; set; }

    [MaxLength(200)]
    public required string Meeting { get; set; }
    public DateTime? ClosedAt { get; set; }

    [MaxLength(200)]
    public string? ClosedBy { get; set; }
    public Guid? SnapshotId { get; set; }
    public List<CycleAsk> Asks { get; } = [];

    /// <summary>The meeting that it is for; never its own title.</summary>
    string INamedInMail.NameInMail => Meeting;
}
