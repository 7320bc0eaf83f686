using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>
/// The second stage's entry: the tables that lines draw, with their words and fills. What stands in none of them is
/// left for the stages after it.
/// </summary>
internal static class GridReader
{
    public static RuledPage Read(PageInk ink)
    {
        var grids = GridFinder.Find(ink.Across, ink.Down);
        var free = grids.Count == 0 ? ink.Words : GridWords.Assign(ink.Words, grids);
        var tables = new List<PageTable>();
        foreach (var grid in grids)
        {
            GridFills.Shade(grid, ink.Fills);
            tables.Add(TableOf(grid, ink.Number));
        }

        return new(tables, free, TypeOf(grids));
    }

    private static double TypeOf(List<PageGrid> grids)
    {
        var sizes = grids.SelectMany(g => g.Cells).SelectMany(c => c.Words).Select(w => w.Size).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }

    private static PageTable TableOf(PageGrid grid, int page)
    {
        var rows = new List<TableRow>(grid.Ys.Length - 1);
        for (var r = 0; r < grid.Ys.Length - 1; r++)
        {
            var cells = new List<TableCell>();
            foreach (var cell in grid.Cells)
            {
                if (cell.Row == r)
                {
                    cells.Add(
                        PrintedCell.Of(cell.Words, cell.Column, page, grid.BoxOf(cell), cell.Fill) with
                        {
                            RowSpan = cell.RowSpan,
                            ColumnSpan = cell.ColumnSpan,
                        }
                    );
                }
            }

            cells.Sort((a, b) => a.Column.CompareTo(b.Column));
            rows.Add(
                new TableRow(cells, new Place(page, Box: new Box(grid.Xs[0], grid.Ys[r], grid.Xs[^1], grid.Ys[r + 1])))
            );
        }

        return new PageTable(grid.Xs, rows, grid.Ys[0]);
    }
}
