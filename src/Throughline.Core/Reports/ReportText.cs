using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Reports;

/// <summary>The words of a part as they were kept once: never changed, so that every draft can be read again.</summary>
[Table("report_texts")]
[OfSubject(Subject.ReportText)]
public sealed class ReportText : TrackedRecord
{
    public required Guid ReportId { get; init; }

    /// <summary>The part's key.</summary>
    [MaxLength(60)]
    public required string Key { get; init; }
    public required string Words { get; init; }
}
