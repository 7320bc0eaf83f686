namespace Throughline.Documents.Pdf;

/// <summary>Makes tables and lines of what is printed on a page.</summary>
internal static class PageReader
{
    private const double HalfCovered = 0.5;

    /// <summary>How far a painted box may reach beyond its words, in points.</summary>
    private const double Padding = 6;

    public static PageContent Read(PageInk ink)
    {
        var grids = GridFinder.Find(ink.Across, ink.Down);
        var free = grids.Count == 0 ? ink.Words : Assign(ink.Words, grids);
        var items = new List<PageItem>();
        foreach (var grid in grids)
        {
            Shade(grid, ink.Fills);
            items.Add(TableOf(grid, ink.Number));
        }

        items.AddRange(Painted(BandBuilder.Of(free).ToList(), ink.Fills));
        items.Sort((a, b) => a.Top.CompareTo(b.Top));
        return new PageContent
        {
            Number = ink.Number,
            Size = new(ink.Width, ink.Height),
            Items = items,
            HasImages = ink.HasImages,
            Words = ink.Words.Count,
            TableType = TypeOf(grids),
        };
    }

    private static double TypeOf(List<PageGrid> grids)
    {
        var sizes = grids.SelectMany(g => g.Cells).SelectMany(c => c.Words).Select(w => w.Size).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }

    /// <summary>Gives each coloured box to the band that its middle stands in.</summary>
    private static List<PageBand> Painted(List<PageBand> bands, List<FilledBox> fills)
    {
        foreach (var fill in fills)
        {
            var middle = (fill.Box.Top + fill.Box.Bottom) / 2;
            if (
                !PageColours.IsWhite(fill.Colour)
                && bands.Find(b => middle >= b.Top - Padding && middle <= b.Bottom + Padding) is { } band
            )
            {
                band.Fills.Add(fill);
            }
        }

        return bands;
    }

    /// <summary>Gives each word to the cell that it stands in; returns the words outside all tables.</summary>
    private static List<PdfWord> Assign(List<PdfWord> words, List<PageGrid> grids)
    {
        var maps = grids.ConvertAll(MapOf);
        var free = new List<PdfWord>();
        foreach (var word in words)
        {
            var placed = false;
            for (var g = 0; g < grids.Count && !placed; g++)
            {
                var row = Band(grids[g].Ys, word.Middle);
                var column = row < 0 ? -1 : Band(grids[g].Xs, word.Centre);
                if (column >= 0)
                {
                    maps[g][row, column].Words.Add(word);
                    placed = true;
                }
            }

            if (!placed)
            {
                free.Add(word);
            }
        }

        return free;
    }

    private static GridCell[,] MapOf(PageGrid grid)
    {
        var map = new GridCell[grid.Ys.Length - 1, grid.Xs.Length - 1];
        foreach (var cell in grid.Cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    map[r, c] = cell;
                }
            }
        }

        return map;
    }

    private static int Band(double[] edges, double value)
    {
        if (value < edges[0] || value > edges[^1])
        {
            return -1;
        }

        var at = Array.BinarySearch(edges, value);
        return Math.Clamp(at >= 0 ? at : ~at - 1, 0, edges.Length - 2);
    }

    /// <summary>
    /// The last box painted behind a cell is its fill; a small box in a cell without words (a drawn light) counts as
    /// well.
    /// </summary>
    private static void Shade(PageGrid grid, List<FilledBox> fills)
    {
        foreach (var fill in fills)
        {
            if (
                fill.Box.Right <= grid.Xs[0]
                || fill.Box.Left >= grid.Xs[^1]
                || fill.Box.Bottom <= grid.Ys[0]
                || fill.Box.Top >= grid.Ys[^1]
            )
            {
                continue;
            }

            foreach (var cell in grid.Cells)
            {
                var box = BoxOf(grid, cell);
                var overlap =
                    Math.Max(0, Math.Min(box.Right, fill.Box.Right) - Math.Max(box.Left, fill.Box.Left))
                    * Math.Max(0, Math.Min(box.Bottom, fill.Box.Bottom) - Math.Max(box.Top, fill.Box.Top));
                var covers = overlap >= HalfCovered * box.Width * box.Height;
                var light = cell.Words.Count == 0 && overlap >= 0.8 * fill.Box.Width * fill.Box.Height && overlap >= 16;
                if (covers || light)
                {
                    cell.Fill = PageColours.IsWhite(fill.Colour)
                        ? covers
                            ? null
                            : cell.Fill
                        : fill.Colour;
                }
            }
        }
    }

    private static Box BoxOf(PageGrid grid, GridCell cell) =>
        new(
            grid.Xs[cell.Column],
            grid.Ys[cell.Row],
            grid.Xs[cell.Column + cell.ColumnSpan],
            grid.Ys[cell.Row + cell.RowSpan]
        );

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
                        CellWords.Cell(cell.Words, cell.Column, page, BoxOf(grid, cell), cell.Fill) with
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
