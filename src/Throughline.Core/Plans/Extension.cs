using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Core.Plans;

/// <summary>A new target date asked for, and what a named person or body decided.</summary>
[Table("extensions")]
[OfSubject(Subject.Extension)]
public sealed class Extension : TrackedRecord
{
    public Guid ActionId { get; init; }
    public Guid PlanId { get; init; }
    public ExtensionState State { get; set; }
    public string? FromTarget { get; init; }
    public DateOnly? FromDue { get; init; }
    public required string ToTarget { get; init; }
    public TargetKind ToKind { get; init; }
    public DateOnly? ToFirst { get; init; }
    public DateOnly? ToDue { get; init; }
    public required string Why { get; init; }

    /// <summary>The person or body that agreed or refused, by name.</summary>
    [MaxLength(200)]
    public string? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? DecisionWhy { get; set; }
}
