using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>Puts a page's words into the cells of its grids.</summary>
internal static class GridWords
{
    /// <summary>Gives each word to the cell that it stands in; returns the words outside all tables.</summary>
    public static List<PdfWord> Assign(List<PdfWord> words, List<PageGrid> grids)
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

    private static RuledCell[,] MapOf(PageGrid grid)
    {
        var map = new RuledCell[grid.Ys.Length - 1, grid.Xs.Length - 1];
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
}
