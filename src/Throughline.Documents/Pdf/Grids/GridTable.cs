using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>Makes a table of a grid and its words, and notes what page breaks and narrow columns may have cut.</summary>
internal sealed class GridTable(PageGrid grid, int page)
{
    /// <summary>Letters do not end quite where the next would begin.</summary>
    private const double Slack = 0.3;
    private readonly double _padding = PaddingOf(grid);
    private readonly Dictionary<(int Row, int Column), CellEnd> _begins = [];
    private readonly Dictionary<int, CellEnd> _ends = [];
    private readonly List<LineJoint> _joints = [];

    public PageTable Build()
    {
        var rows = new List<TableRow>(grid.Ys.Length - 1);
        var byRow = grid.Cells.ToLookup(c => c.Row);
        for (var r = 0; r < grid.Ys.Length - 1; r++)
        {
            var cells = byRow[r].Select(CellOf).OrderBy(c => c.Column).ToList();
            var box = new Box(grid.Xs[0], grid.Ys[r], grid.Xs[^1], grid.Ys[r + 1]);
            rows.Add(new TableRow(cells, new Place(page, Box: box)));
        }

        return new PageTable(grid.Xs, rows, grid.Box)
        {
            Ends = _ends,
            Begins = _begins,
            Joints = _joints,
        };
    }

    private TableCell CellOf(RuledCell cell)
    {
        var box = grid.BoxOf(cell);
        var lines = WordsInOrder.Lines(cell.Words);
        var begins = new List<int>();
        var text = WordsInOrder.Text(lines, begins);
        if (lines.Count > 0)
        {
            Note(cell, lines, text, begins, box.Right - _padding - Slack);
        }

        return PrintedCell.Of(text, cell.Words, cell.Column, new Place(page, Box: box), cell.Fill) with
        {
            RowSpan = cell.RowSpan,
            ColumnSpan = cell.ColumnSpan,
        };
    }

    private void Note(RuledCell cell, List<List<PdfWord>> lines, string text, List<int> begins, double limit)
    {
        var end = CellEnd.Of(lines, limit);
        _begins[(cell.Row, cell.Column)] = end;
        if (cell.Row + cell.RowSpan == grid.Ys.Length - 1)
        {
            _ends[cell.Column] = end;
        }

        for (var i = 1; i < lines.Count; i++)
        {
            var (before, at) = (lines[i - 1], begins[i - 1]);
            if (MayGoOn(before, lines[i], limit) && text[at - 1] == ' ')
            {
                _joints.Add(new(cell.Row, cell.Column, at));
            }
        }
    }

    private static bool MayGoOn(List<PdfWord> line, List<PdfWord> next, double limit) =>
        line is [{ BlankAfter: false } word] && limit - word.Right < next[0].FirstLetter;

    /// <summary>The white that the table keeps between its rulings and its words.</summary>
    private static double PaddingOf(PageGrid grid)
    {
        var least = double.MaxValue;
        foreach (var cell in grid.Cells.Where(c => c.Words.Count > 0))
        {
            least = Math.Min(least, cell.Words.Min(w => w.Left) - grid.BoxOf(cell).Left);
        }

        return least == double.MaxValue ? 0 : Math.Max(0, least);
    }
}
