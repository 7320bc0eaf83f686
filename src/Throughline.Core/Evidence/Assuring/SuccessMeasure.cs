using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>How an action's difference is to be seen: what is counted, from where, to where.</summary>
[Table("measures")]
[OfSubject(Subject.Measure)]
public sealed class SuccessMeasure : TrackedRecord
{
    public Guid ActionId { get; init; }
    public required string Text { get; set; }

    [MaxLength(60)]
    public string? Unit { get; set; }

    /// <summary>In the measure's unit.</summary>
    public double? Baseline { get; set; }
    public DateOnly? BaselineOn { get; set; }
    public double? Goal { get; set; }
    public List<MeasureValue> Values { get; } = [];
}
