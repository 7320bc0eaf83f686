using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Reports;

/// <summary>What the check found and somebody leaves as it is, with the reason.</summary>
[Table("report_left")]
[OfSubject(Subject.ReportLeft)]
public sealed class ReportLeft : TrackedRecord
{
    public required Guid ReportId { get; init; }

    /// <summary>Tells it from all others of the report; other words give another.</summary>
    [MaxLength(64)]
    public required string Fingerprint { get; init; }
    public required string Why { get; init; }
}
