using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Spreadsheets;

/// <summary>A filled spreadsheet's bytes, apart from what is listed.</summary>
public sealed class SpreadsheetBytes
{
    [Key]
    public Guid ImportId { get; init; }
    public required byte[] Bytes { get; init; }
}
