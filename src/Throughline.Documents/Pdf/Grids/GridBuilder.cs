using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>Makes the cells of a grid: elementary ones without a ruling between them are one.</summary>
internal static class GridBuilder
{
    public static PageGrid? Build(List<Ruling> h, List<Ruling> v, double[] allXs, double[] ys, HashSet<int> edges)
    {
        var xs = edges.Order().Select(e => allXs[e]).ToArray();
        if (xs.Length < 2 || ys.Length < 2)
        {
            return null;
        }

        int rows = ys.Length - 1,
            columns = xs.Length - 1;
        var taken = new bool[rows, columns];
        var cells = new List<RuledCell>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (!taken[r, c])
                {
                    cells.Add(CellAt(h, v, xs, ys, taken, r, c));
                }
            }
        }

        return new PageGrid
        {
            Xs = xs,
            Ys = ys,
            Cells = cells,
        };
    }

    private static RuledCell CellAt(
        List<Ruling> h,
        List<Ruling> v,
        double[] xs,
        double[] ys,
        bool[,] taken,
        int row,
        int column
    )
    {
        var right = column + 1;
        while (right < xs.Length - 1 && !taken[row, right] && !GridEdges.Covered(v, xs[right], ys[row], ys[row + 1]))
        {
            right++;
        }

        var bottom = row + 1;
        while (
            bottom < ys.Length - 1
            && !GridEdges.Covered(h, ys[bottom], xs[column], xs[right])
            && !SplitBelow(v, xs, ys, bottom, column, right)
        )
        {
            bottom++;
        }

        Take(taken, row, bottom, column, right);
        return new RuledCell(row, column, bottom - row, right - column);
    }

    private static void Take(bool[,] taken, int row, int bottom, int column, int right)
    {
        for (var r = row; r < bottom; r++)
        {
            for (var c = column; c < right; c++)
            {
                taken[r, c] = true;
            }
        }
    }

    private static bool SplitBelow(List<Ruling> v, double[] xs, double[] ys, int row, int column, int right)
    {
        for (var x = column + 1; x < right; x++)
        {
            if (GridEdges.Covered(v, xs[x], ys[row], ys[row + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
