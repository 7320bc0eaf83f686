using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Reports;

/// <summary>What somebody says of a part while it is written. Never part of the paper.</summary>
[Table("report_comments")]
[OfSubject(Subject.ReportComment)]
public sealed class ReportComment : TrackedRecord
{
    public required Guid ReportId { get; init; }

    /// <summary>The part's key.</summary>
    [MaxLength(60)]
    public required string Key { get; init; }
    public required string Says { get; init; }
    public string? Answer { get; set; }

    [MaxLength(200)]
    public string? AnsweredBy { get; set; }
    public DateTime? DoneAt { get; set; }

    [MaxLength(200)]
    public string? DoneBy { get; set; }
}
