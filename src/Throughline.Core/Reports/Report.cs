using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>A report on an agenda item. Its words stand in its parts.</summary>
[Table("reports")]
[OfSubject(Subject.Report)]
public sealed class Report : TrackedRecord
{
    public required Guid AgendaItemId { get; init; }

    /// <summary>The key of the template with which it was begun.</summary>
    [MaxLength(60)]
    public required string Template { get; init; }

    [MaxLength(400)]
    public required string Title { get; set; }
    public ReportState State { get; set; }

    /// <summary>Why it came back last; null while it never did, and once it is sent again.</summary>
    public string? BackBecause { get; set; }

    /// <summary>When it was cleared, in UTC, and by whom; null until then.</summary>
    public DateTime? ClearedAt { get; set; }

    [MaxLength(200)]
    public string? ClearedBy { get; set; }

    /// <summary>What was cleared: SHA-256 of all words and standings, in hexadecimal.</summary>
    [MaxLength(64)]
    public string? ClearedHash { get; set; }

    /// <summary>When its words and figures were fixed for publication, in UTC; null while they live.</summary>
    public DateTime? FrozenAt { get; set; }

    /// <summary>All that it said then, a <see cref="ReportContent"/>; null while it lives.</summary>
    public string? FrozenJson { get; set; }
}
