using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Reports;

namespace Throughline.Core.Reports;

/// <summary>A part of a report: its words, who may read it, and the officer who clears it where it is an implication.</summary>
[Table("report_parts")]
[OfSubject(Subject.ReportPart)]
public sealed class ReportPart : TrackedRecord
{
    public required Guid ReportId { get; init; }

    /// <summary>The part of the template that it is.</summary>
    [MaxLength(60)]
    public required string Key { get; init; }

    /// <summary>With the light structure of <see cref="PartWords"/>; empty until somebody writes.</summary>
    public string Words { get; set; } = "";
    public PartStanding Standing { get; set; }

    /// <summary>Paragraphs of Schedule 12A, as "1, 3"; null unless it is exempt.</summary>
    [MaxLength(40)]
    public string? Paragraphs { get; set; }

    /// <summary>
    /// Why the public interest in keeping it outweighs that in disclosing it; of a confidential part who forbids its
    /// disclosure. Never shown to the public.
    /// </summary>
    public string? PublicInterest { get; set; }

    /// <summary>The officer who clears an implication.</summary>
    [MaxLength(200)]
    public string? Officer { get; set; }

    [MaxLength(200)]
    public string? Post { get; set; }
    public DateTime? GivenAt { get; set; }

    /// <summary>SHA-256 of its own words when they were given, in hexadecimal.</summary>
    [MaxLength(64)]
    public string? GivenWords { get; set; }

    /// <summary>The same of the parts on which it rests.</summary>
    [MaxLength(64)]
    public string? GivenRests { get; set; }

    /// <summary>Why its officer sent it back; null where they did not.</summary>
    public string? SentBackBecause { get; set; }
}
