using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Plans;

namespace Throughline.Core.Reviews;

/// <summary>What produced the learning that a plan answers.</summary>
[Table("reviews")]
[OfSubject(Subject.Review)]
public sealed class Review : TrackedRecord
{
    [MaxLength(400)]
    public required string Title { get; set; }
    public ReviewKind Kind { get; set; }

    [MaxLength(200)]
    public string? Reference { get; set; }
    public DateOnly? PublishedOn { get; set; }
    public string? Summary { get; set; }
}
