namespace Throughline.Documents.Forms;

/// <summary>What a cell of a returned form holds.</summary>
public enum FilledKind
{
    Empty,
    Text,
    Number,
    Date,
    Formula,
    Error,
}

/// <summary>One cell as it came back.</summary>
/// <param name="Reference">Such as "J12".</param>
/// <param name="Text">Its words; of a formula the value that was saved with it, which is never trusted.</param>
/// <param name="Day">The day that a date cell says; null when it is none, or no whole day.</param>
public sealed record FilledCell(string Reference, string Text, FilledKind Kind, DateOnly? Day = null)
{
    public static FilledCell None { get; } = new("", "", FilledKind.Empty);
}

/// <summary>One row under the header.</summary>
/// <param name="Cells">By header; headers that the form does not know stand under their own words, cells without header
/// under their column's letters.</param>
public sealed record FilledRow(int Number, string Identity, IReadOnlyDictionary<string, FilledCell> Cells);

/// <summary>A workbook that came back.</summary>
public sealed record FilledWorkbook
{
    /// <summary>What the hidden sheet keeps; null when there is none.</summary>
    public string? Seal { get; init; }

    /// <summary>The identities that the hidden sheet lists, in the order in which they were written.</summary>
    public IReadOnlyList<string> Identities { get; init; } = [];

    /// <summary>The headers that were found; empty when no row of the sheet holds the form's headers.</summary>
    public IReadOnlySet<string> Headers { get; init; } = new HashSet<string>();
    public IReadOnlyList<FilledRow> Rows { get; init; } = [];

    /// <summary>Cells above the header.</summary>
    public IReadOnlyList<FilledCell> TitleCells { get; init; } = [];

    /// <summary>What else is in the workbook and was not read, in sentences.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];
}
