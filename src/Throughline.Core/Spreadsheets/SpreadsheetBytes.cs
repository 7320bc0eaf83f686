using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace Throughline.Core.Spreadsheets;

/// <summary>A filled spreadsheet's bytes, apart from what is listed.</summary>
[Table("spreadsheet_bytes")]
public sealed class SpreadsheetBytes
{
    [Key]
    public Guid ImportId { get; init; }
    public required byte[] Bytes { get; init; }
}
