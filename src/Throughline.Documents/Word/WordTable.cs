using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.Documents.Office;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>
/// Reads one table: spans both ways, shading, strikes, repeated headings, drop-downs. A table of columns within a cell
/// becomes rows below that cell's; a smaller one (dated entries, a list) becomes lines of the cell.
/// </summary>
internal sealed class WordTable(
    W.Table table,
    WordStyles styles,
    Func<Place> nextPlace,
    Action<RunReader, Place> notice
)
{
    /// <summary>Columns and rows of a table within a cell from which it is a table of its own, and no list.</summary>
    private const int LeastInnerColumns = 3;
    private const int LeastInnerRows = 2;

    private readonly Dictionary<int, (int Row, int Index)> _open = [];
    private readonly HashSet<int> _outer = [];
    private bool _nests;
    private readonly List<List<TableCell>> _cells = [];
    private readonly List<TableRow> _rows = [];
    private int _columns;

    public int PageBreaks { get; private set; }

    public Table Read()
    {
        foreach (var row in TableParts.RowsOf(table))
        {
            ReadRow(row);
        }

        var rows = _rows
            .Select((r, i) => r with { Cells = _nests && _outer.Contains(i) ? Widened(_cells[i]) : _cells[i] })
            .ToList();
        return new Table(rows, _columns, rows.Count > 0 ? rows[0].Place : nextPlace());
    }

    private void ReadRow(W.TableRow row)
    {
        var place = nextPlace();
        if (TableParts.WhyGone(row) is { } why)
        {
            var gone = new RunReader(styles);
            gone.PutBeside(why, row);
            notice(gone, place);
            return;
        }

        var cells = new List<TableCell>();
        _cells.Add(cells);
        var properties = row.TableRowProperties;
        var column = properties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
        _outer.Add(_cells.Count - 1);
        var inner = new List<W.Table>();
        foreach (var cell in TableParts.CellsOf(row))
        {
            if (cell.GetFirstChild<W.Table>() is null)
            {
                column += AddCell(cell, column, place, cells);
                continue;
            }

            var nested = cell.Elements<W.Table>().Where(IsOfColumns).ToList();
            column += AddCell(nested.Count > 0 ? Without(cell, nested) : cell, column, place, cells);
            inner.AddRange(nested);
        }

        _columns = Math.Max(_columns, column);
        var header = properties?.GetFirstChild<TableHeader>() is { } h && OnOrOff.IsOn(h.Val?.InnerText);
        _rows.Add(new TableRow(cells, place) { IsHeader = header });
        foreach (var nested in inner)
        {
            AddRowsOf(nested);
        }
    }

    public static bool IsOfColumns(W.Table inner) =>
        TableParts.RowsOf(inner).ToList() is { Count: >= LeastInnerRows } rows
        && TableParts.CellsOf(rows[0]).Count() >= LeastInnerColumns;

    /// <summary>The same cell but for the tables that become rows.</summary>
    private static W.TableCell Without(W.TableCell cell, List<W.Table> nested)
    {
        var copy = (W.TableCell)cell.CloneNode(true);
        var at = cell.ChildElements.Select((c, i) => (c, i)).Where(c => nested.Contains(c.c)).Select(c => c.i).ToList();
        foreach (var gone in at.Select(i => copy.ChildElements[i]).ToList())
        {
            gone.Remove();
        }

        return copy;
    }

    private void AddRowsOf(W.Table nested)
    {
        var read = new WordTable(nested, styles, nextPlace, notice);
        var inner = read.Read();
        PageBreaks += read.PageBreaks;
        _nests = true;
        _columns = Math.Max(_columns, inner.ColumnCount);
        foreach (var row in inner.Rows)
        {
            _cells.Add([.. row.Cells]);
            _rows.Add(row);
        }
    }

    /// <summary>Rows around a table within them reach over all its columns.</summary>
    private List<TableCell> Widened(List<TableCell> cells) =>
        cells.Count == 0
            ? cells
            :
            [
                .. cells.SkipLast(1),
                cells[^1] with
                {
                    ColumnSpan = Math.Max(cells[^1].ColumnSpan, _columns - cells[^1].Column),
                },
            ];

    private int AddCell(W.TableCell cell, int column, Place place, List<TableCell> cells)
    {
        var properties = cell.TableCellProperties;
        var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, 256);
        var words = WordsOf(cell, place);
        var text = words.Text.Trim();
        if (GoesOnAbove(properties?.VerticalMerge, column, cells.Count, text))
        {
            return span;
        }

        cells.Add(
            new TableCell(text, column, place)
            {
                ColumnSpan = span,
                Fill = FillOf(properties?.Shading) ?? words.Look.SharedHighlight,
                Ink = words.Look.SharedInk,
                Struck = words.Look.Struck,
                Bold = words.Look.Bold,
                Choices = words.Choices,
            }
        );
        return span;
    }

    /// <summary>True for a cell that is merged with one above it, which then reaches down to this row.</summary>
    private bool GoesOnAbove(VerticalMerge? merge, int column, int index, string text)
    {
        if (merge is null)
        {
            _open.Remove(column);
        }
        else if (merge.Val?.Value == MergedCellValues.Restart)
        {
            _open[column] = (_cells.Count - 1, index);
        }
        else if (_open.TryGetValue(column, out var start) && text.Length == 0)
        {
            var above = _cells[start.Row][start.Index];
            _cells[start.Row][start.Index] = above with { RowSpan = _cells.Count - start.Row };
            return true;
        }

        return false;
    }

    private static Rgb? FillOf(Shading? shading) =>
        Colours.Of(shading?.Fill?.Value)
        ?? (shading?.Val?.Value == ShadingPatternValues.Solid ? Colours.Of(shading.Color?.Value) : null);

    private RunReader WordsOf(OpenXmlElement cell, Place place)
    {
        var words = new RunReader(styles);
        if (TableParts.IsDeleted(cell))
        {
            words.PutBeside(AsideKind.Deleted, cell);
        }
        else
        {
            words.ReadAround(cell);
        }

        notice(words, place);
        PageBreaks += words.PageBreaks > 0 ? 1 : 0;
        return words;
    }
}
