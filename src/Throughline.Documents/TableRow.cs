namespace Throughline.Documents;

/// <summary>A row of a table: the cells that begin in it.</summary>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, Place Place)
{
    /// <summary>
    /// Marked or recognised as a repeat of the table's header row at the top of a page (or marked as header in DOCX).
    /// </summary>
    public bool IsHeader { get; init; }

    /// <summary>True when this row was cut by a page break and its parts were joined here.</summary>
    public bool Joined { get; init; }

    /// <summary>
    /// Whether a blank line parts it from the row above; null where the file says nothing of it, or no row is so parted.
    /// </summary>
    public bool? Apart { get; init; }

    /// <summary>Why it is not certain that the row begins and ends where it does; null when it is.</summary>
    public string? Doubt { get; init; }

    /// <summary>A hidden row of a spreadsheet.</summary>
    public bool Hidden { get; init; }
}
