using Throughline.Domain.Plans;

namespace Throughline.Domain.Figures.Reading;

/// <summary>One row. A cell is null where another covers it.</summary>
internal sealed record GridRow(SourcePlace Place, TableCell?[] Cells)
{
    /// <summary>What the row is called: its first cell that is no number.</summary>
    public string Label =>
        Cells.FirstOrDefault(c => c is { Text.Length: > 0 }) is { Number: null } first ? first.Text : "";

    public CellNumber? At(int column) => Cells[column]?.Number;

    /// <summary>The words above a column: its own cell's, or those of a wider cell that covers it.</summary>
    public string Over(int column)
    {
        for (var c = column; c >= 0; c--)
        {
            if (
                Cells[c] is { } cell
                && (
                    c == column
                        ? cell.Text.Length > 0 || cell.Span > 1
                        : cell.Span > column - c
                            || (
                                cell.Text.Length > 0
                                && cell.Span == 1
                                && Cells[(c + 1)..(column + 1)].All(x => x is null)
                            )
                )
            )
            {
                return cell.Text;
            }
        }

        return "";
    }

    /// <summary>The row as it stands, for a quote.</summary>
    public string Quote
    {
        get
        {
            var words = string.Join(" | ", Cells.Where(c => c is { Text.Length: > 0 }).Select(c => c!.Text));
            return words.Length > 200 ? words[..200] : words;
        }
    }
}
