using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Evidence.Assuring;

/// <summary>A later value of a measure.</summary>
[Table("measure_value")]
[OfSubject(Subject.MeasureValue)]
public sealed class MeasureValue : TrackedRecord
{
    public Guid MeasureId { get; init; }
    public DateOnly On { get; init; }

    /// <summary>In the measure's unit.</summary>
    public double Value { get; init; }
    public string? Note { get; init; }
}
