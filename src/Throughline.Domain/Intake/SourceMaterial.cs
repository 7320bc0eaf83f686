namespace Throughline.Domain.Intake;

/// <summary>Where a piece of text stands in the document it was read from.</summary>
/// <param name="Page">Page from 1 (sheet number in a spreadsheet).</param>
/// <param name="Line">Line of a text, paragraph-or-row number in a DOCX, row of a sheet; null in a PDF.</param>
/// <param name="Cell">A spreadsheet reference such as "C14"; else null.</param>
/// <param name="Area">Where it is printed, in points from the page's top left; PDF only.</param>
public readonly record struct SourcePlace(int Page, int? Line = null, string? Cell = null, Area? Area = null);

/// <summary>A rectangle in points from the top left of a page.</summary>
public readonly record struct Area(double Left, double Top, double Right, double Bottom);

/// <summary>A colour as it stands in the document.</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}

/// <summary>What intake reads: a document's elements in reading order, without anything of its file format.</summary>
public sealed record SourceMaterial
{
    public required string Name { get; init; }
    public required string Format { get; init; }
    public required int Pages { get; init; }
    public required long Characters { get; init; }
    public required IReadOnlyList<SourceElement> Elements { get; init; }
}

public abstract record SourceElement(SourcePlace Place);

public enum TextKind
{
    Heading,
    Paragraph,
    ListItem,
    Furniture,
}

/// <summary>Words outside tables. Level is the heading's level, or 0.</summary>
public sealed record SourceText(TextKind Kind, string Text, int Level, SourcePlace Place) : SourceElement(Place)
{
    public bool Bold { get; init; }
}

/// <summary>A table: rows of cells, columns from 0. A merged cell stands once, where it begins.</summary>
public sealed record SourceTable(IReadOnlyList<SourceRow> Rows, int ColumnCount, SourcePlace Place)
    : SourceElement(Place)
{
    public string? Sheet { get; init; }
    public bool Hidden { get; init; }

    /// <summary>What the same words are if this is no table; empty when it surely is one.</summary>
    public IReadOnlyList<SourceElement> Otherwise { get; init; } = [];
}

public sealed record SourceRow(IReadOnlyList<SourceCell> Cells, SourcePlace Place)
{
    public bool IsHeader { get; init; }
    public bool Hidden { get; init; }

    /// <summary>Why the reader is not sure where the row begins or ends; null when it is.</summary>
    public string? Doubt { get; init; }
}

public sealed record SourceCell(string Text, int Column, SourcePlace Place)
{
    public int ColumnSpan { get; init; } = 1;
    public int RowSpan { get; init; } = 1;
    public Colour? Fill { get; init; }
    public Colour? Ink { get; init; }
    public bool Struck { get; init; }
    public bool Bold { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>
    /// True for a heading that the paper does not have, made when a plan with a column for each agency was unfolded.
    /// </summary>
    public bool Supplied { get; init; }
}
