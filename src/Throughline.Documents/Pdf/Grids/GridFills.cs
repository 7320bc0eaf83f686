using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>Gives cells the colours that are painted behind them.</summary>
internal static class GridFills
{
    /// <summary>Share of a cell that a box must cover to be its background.</summary>
    private const double HalfCovered = 0.5;

    /// <summary>Share of a drawn light that must stand within the cell.</summary>
    private const double MostOfLight = 0.8;

    /// <summary>Square points of the smallest light: four by four, less is a dot or a mark of the printer.</summary>
    private const double LeastLight = 16;

    /// <summary>
    /// The last box painted behind a cell is its fill; a small box in a cell without words (a drawn light) counts as
    /// well.
    /// </summary>
    public static void Shade(PageGrid grid, List<FilledBox> fills)
    {
        foreach (var fill in fills)
        {
            if (IsOutside(grid, fill.Box))
            {
                continue;
            }

            foreach (var cell in grid.Cells)
            {
                Shade(cell, grid.BoxOf(cell), fill);
            }
        }
    }

    private static bool IsOutside(PageGrid grid, Box box) =>
        box.Right <= grid.Xs[0] || box.Left >= grid.Xs[^1] || box.Bottom <= grid.Ys[0] || box.Top >= grid.Ys[^1];

    private static void Shade(RuledCell cell, Box box, FilledBox fill)
    {
        var overlap =
            Math.Max(0, Math.Min(box.Right, fill.Box.Right) - Math.Max(box.Left, fill.Box.Left))
            * Math.Max(0, Math.Min(box.Bottom, fill.Box.Bottom) - Math.Max(box.Top, fill.Box.Top));
        var covers = overlap >= HalfCovered * box.Width * box.Height;
        var light =
            cell.Words.Count == 0 && overlap >= MostOfLight * fill.Box.Width * fill.Box.Height && overlap >= LeastLight;
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
