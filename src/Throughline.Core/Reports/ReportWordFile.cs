using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Reports;

/// <summary>An officer's own Word file that was taken in: what went where. The file itself is not kept.</summary>
[Table("report_word_files")]
[OfSubject(Subject.ReportWordFile)]
public sealed class ReportWordFile : TrackedRecord
{
    public required Guid ReportId { get; init; }

    [MaxLength(400)]
    public required string Name { get; init; }

    /// <summary>A sentence a line: which heading became which part, and what matched none.</summary>
    public required string Told { get; init; }
}
