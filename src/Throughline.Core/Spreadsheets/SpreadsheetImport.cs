using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Spreadsheets;

/// <summary>A filled spreadsheet as it came back. Nothing in it counts until somebody ticks it.</summary>
[Table("spreadsheet_imports")]
[OfSubject(Subject.Spreadsheet)]
public sealed class SpreadsheetImport : TrackedRecord
{
    public Guid PlanId { get; init; }

    /// <summary>The agency whose part it is; null for a whole plan.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>Who sent it: nobody else may open or apply it. Null for the program itself.</summary>
    public Guid? UploadedById { get; init; }

    [MaxLength(400)]
    public required string FileName { get; init; }

    /// <summary>SHA-256 of its bytes, in hexadecimal.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>The erasure of words in which its bytes were taken out; null while they are there.</summary>
    public Guid? TakenOutIn { get; set; }
    public SpreadsheetState State { get; set; }

    /// <summary>
    /// What was applied and what was not, line by line with the reason, as JSON; null until it is applied.
    /// </summary>
    public string? OutcomeJson { get; set; }
    public SpreadsheetBytes? Content { get; init; }
}
