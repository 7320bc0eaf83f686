namespace Throughline.Documents;

/// <summary>A table: rows of cells on a grid of columns.</summary>
/// <remarks>
/// A row holds only cells that begin in it. A cell merged over several rows stands once, in its first row, with
/// <see cref="TableCell.RowSpan"/>. Columns count from 0; cells of a row are in column order and do not overlap.
/// A table that goes on over a page break is one table when its columns stay the same.
/// </remarks>
public sealed record Table(IReadOnlyList<TableRow> Rows, int ColumnCount, Place Place) : Block(Place)
{
    /// <summary>The sheet's name, in a spreadsheet.</summary>
    public string? Sheet { get; init; }

    /// <summary>True for a hidden sheet or a table in hidden text.</summary>
    public bool Hidden { get; init; }

    /// <summary>
    /// True when the grid was drawn (ruling lines, or a real table in DOCX or XLSX); false when it was worked out from
    /// alignment.
    /// </summary>
    public bool Ruled { get; init; } = true;

    /// <summary>True when each row is a line of print, so that a cell of several lines stands in several rows.</summary>
    public bool OfLines { get; init; }

    /// <summary>
    /// What the same words are if they are no table: set where only labels with words beside them were seen, which may
    /// be a form or
    /// just lines. Empty for every other table.
    /// </summary>
    public IReadOnlyList<Block> Otherwise { get; init; } = [];

    public override int Characters => Rows.Sum(r => r.Cells.Sum(c => NonBlank(c.Text)));
}
