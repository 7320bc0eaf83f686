namespace Throughline.Documents.Forms;

/// <summary>A workbook that came back.</summary>
public sealed record FilledWorkbook
{
    /// <summary>What the hidden sheet keeps; null when there is none.</summary>
    public string? Seal { get; init; }

    /// <summary>The identities that the hidden sheet lists, in the order in which they were written.</summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>The headers that were found; empty when no row of the sheet holds the form's headers.</summary>
    public IReadOnlyCollection<string> Headers { get; init; } = [];
    public IReadOnlyList<FilledRow> Rows { get; init; } = [];

    /// <summary>Cells above the header.</summary>
    public IReadOnlyList<FilledCell> TitleCells { get; init; } = [];

    /// <summary>What else is in the workbook and was not read, in sentences.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];
}
