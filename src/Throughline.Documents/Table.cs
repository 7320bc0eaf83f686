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

    /// <summary>
    /// What the same words are if they are no table: set where only labels with words beside them were seen, which may
    /// be a form or
    /// just lines. Empty for every other table.
    /// </summary>
    public IReadOnlyList<Block> Otherwise { get; init; } = [];

    public override int Characters => Rows.Sum(r => r.Cells.Sum(c => NonBlank(c.Text)));
}

public sealed record TableRow(IReadOnlyList<TableCell> Cells, Place Place)
{
    /// <summary>
    /// Marked or recognised as a repeat of the table's header row at the top of a page (or marked as header in DOCX).
    /// </summary>
    public bool IsHeader { get; init; }

    /// <summary>True when this row was cut by a page break and its parts were joined here.</summary>
    public bool Joined { get; init; }

    /// <summary>Why it is not certain that the row begins and ends where it does; null when it is.</summary>
    public string? Doubt { get; init; }

    /// <summary>A hidden row of a spreadsheet.</summary>
    public bool Hidden { get; init; }
}

public sealed record TableCell(string Text, int Column, Place Place)
{
    public int ColumnSpan { get; init; } = 1;
    public int RowSpan { get; init; } = 1;

    /// <summary>The cell's background; null when none or white.</summary>
    public Rgb? Fill { get; init; }

    /// <summary>The colour of its words, when all of them share one that is not black or grey.</summary>
    public Rgb? Ink { get; init; }

    /// <summary>True when all its words are struck through.</summary>
    public bool Struck { get; init; }

    public bool Bold { get; init; }

    /// <summary>What a drop-down in this cell offers; empty when there is none.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
