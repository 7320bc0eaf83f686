using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Spreadsheets;

/// <summary>A filled spreadsheet's bytes, apart from what is listed.</summary>
[Table("spreadsheet_bytes")]
[NotKept("its SHA-256 is kept in the upload; what was applied of it is kept where it was applied")]
public sealed class SpreadsheetBytes
{
    [Key]
    public Guid ImportId { get; init; }
    public required byte[] Bytes { get; init; }
}
