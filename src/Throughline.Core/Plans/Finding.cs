using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>What a review found: it governs recommendations or questions.</summary>
[Table("findings")]
[OfSubject(Subject.Finding)]
public sealed class Finding : TrackedRecord
{
    public Guid PlanId { get; init; }
    public int Order { get; set; }
    public required string Text { get; set; }
    public bool Withdrawn { get; set; }
    public string? WithdrawnWhy { get; set; }
}
