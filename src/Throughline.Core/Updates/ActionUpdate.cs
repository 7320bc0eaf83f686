using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// What an agency says of an action at one time. A draft is its author's agency's own; once submitted its words never
/// change.
/// </summary>
[Table("updates")]
[OfSubject(Subject.Update)]
public sealed class ActionUpdate : TrackedRecord
{
    public Guid ActionId { get; init; }
    public PlanAction? Action { get; init; }
    public Guid PlanId { get; init; }
    public Guid? AgencyId { get; set; }

    /// <summary>The cycle that asked for it; null when given unasked.</summary>
    public Guid? CycleId { get; set; }
    public UpdateState State { get; set; }
    public UpdateSource Source { get; init; }
    public string Text { get; set; } = "";

    /// <summary>The rating that the agency now gives, in the plan's own code; null leaves it as it is.</summary>
    [MaxLength(60)]
    public string? Rating { get; set; }

    /// <summary>Why the rating changed; asked for whenever it does.</summary>
    public string? RatingWhy { get; set; }

    /// <summary>The action's version that the author saw.</summary>
    public int SeenActionVersion { get; set; }
    public DateTime? SubmittedAt { get; set; }

    [MaxLength(200)]
    public string? SubmittedBy { get; set; }
    public DateTime? DecidedAt { get; set; }

    [MaxLength(200)]
    public string? DecidedBy { get; set; }

    /// <summary>The coordinator's words on sending it back.</summary>
    public string? SentBackWords { get; set; }
}
