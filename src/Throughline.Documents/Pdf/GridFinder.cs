namespace Throughline.Documents.Pdf;

/// <summary>
/// A table as drawn on one page: the edges of its columns and rows, and its cells (which may span both ways).
/// </summary>
internal sealed class PageGrid
{
    public required double[] Xs { get; init; }
    public required double[] Ys { get; init; }
    public required List<GridCell> Cells { get; init; }
    public Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);
}

internal sealed class GridCell(int row, int column, int rowSpan, int columnSpan)
{
    public int Row { get; } = row;
    public int Column { get; } = column;
    public int RowSpan { get; } = rowSpan;
    public int ColumnSpan { get; } = columnSpan;
    public List<PdfWord> Words { get; } = [];
    public Rgb? Fill { get; set; }
}

/// <summary>
/// Finds ruled tables: rulings that cross form a component; its coordinates, clustered, are the edges; elementary cells
/// without a ruling between them are one cell. Where the column edges change from one row to the next in a way that no
/// merged cell explains, another table begins.
/// </summary>
internal static class GridFinder
{
    private const double Near = 2.2;
    private const double OpenEnd = 7;
    private const double CoverShare = 0.6;
    private const int MostRulings = 4_000;

    public static List<PageGrid> Find(List<Ruling> across, List<Ruling> down)
    {
        if (across.Count < 2 || down.Count < 2 || across.Count + down.Count > MostRulings)
        {
            return [];
        }

        var grids = new List<PageGrid>();
        foreach (var (h, v) in Components(Merged(across), Merged(down)))
        {
            grids.AddRange(Split(h, v));
        }

        grids.Sort((a, b) => a.Ys[0] != b.Ys[0] ? a.Ys[0].CompareTo(b.Ys[0]) : a.Xs[0].CompareTo(b.Xs[0]));
        return WithoutFrames(grids);
    }

    /// <summary>Rulings drawn in pieces (dashes, one stroke for each cell) joined to whole ones.</summary>
    private static List<Ruling> Merged(List<Ruling> rulings)
    {
        var sorted = rulings.OrderBy(r => Math.Round(r.At / 1.2)).ThenBy(r => r.From).ToList();
        var merged = new List<Ruling>(sorted.Count);
        foreach (var r in sorted)
        {
            if (
                merged.Count > 0
                && Math.Abs(merged[^1].At - r.At) <= 0.7
                && r.From <= merged[^1].To + 3.5
                && r.To >= merged[^1].From - 3.5
            )
            {
                merged[^1] = merged[^1] with
                {
                    From = Math.Min(merged[^1].From, r.From),
                    To = Math.Max(merged[^1].To, r.To),
                };
            }
            else
            {
                merged.Add(r);
            }
        }

        return [.. merged.Where(r => r.Length >= 5)];
    }

    private static IEnumerable<(List<Ruling> H, List<Ruling> V)> Components(List<Ruling> across, List<Ruling> down)
    {
        var parent = Enumerable.Range(0, across.Count + down.Count).ToArray();
        for (var i = 0; i < across.Count; i++)
        {
            for (var j = 0; j < down.Count; j++)
            {
                if (
                    down[j].At >= across[i].From - Near
                    && down[j].At <= across[i].To + Near
                    && across[i].At >= down[j].From - Near
                    && across[i].At <= down[j].To + Near
                )
                {
                    parent[Root(parent, i)] = Root(parent, across.Count + j);
                }
            }
        }

        return Enumerable
            .Range(0, parent.Length)
            .GroupBy(i => Root(parent, i))
            .Select(g =>
                (
                    g.Where(i => i < across.Count).Select(i => across[i]).ToList(),
                    g.Where(i => i >= across.Count).Select(i => down[i - across.Count]).ToList()
                )
            )
            .Where(c => c.Item1.Count >= 2 && c.Item2.Count >= 2);
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }

        return i;
    }

    private static IEnumerable<PageGrid> Split(List<Ruling> h, List<Ruling> v)
    {
        var xs = Clusters(v.Select(r => r.At));
        var ys = WithOpenEnds(Clusters(h.Select(r => r.At)), v, xs.Length);
        if (ys.Length < 2 || xs.Length < 2)
        {
            yield break;
        }

        var start = 0;
        var union = EdgesOf(v, xs, ys[0], ys[1]);
        for (var row = 1; row < ys.Length - 1; row++)
        {
            var edges = EdgesOf(v, xs, ys[row], ys[row + 1]);
            if (edges.IsSubsetOf(union) || union.IsSubsetOf(edges))
            {
                union.UnionWith(edges);
                continue;
            }

            if (Build(h, v, xs, ys[start..(row + 1)], union) is { } grid)
            {
                yield return grid;
            }

            (start, union) = (row, edges);
        }

        if (Build(h, v, xs, ys[start..], union) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>
    /// A table cut by the page's end is often not closed there: where most uprights reach beyond the outermost line
    /// across,
    /// their ends are an edge too.
    /// </summary>
    private static double[] WithOpenEnds(double[] ys, List<Ruling> v, int columns)
    {
        var below = v.Where(r => r.To > ys[^1] + OpenEnd).Select(r => r.To).Order().ToList();
        var above = v.Where(r => r.From < ys[0] - OpenEnd).Select(r => r.From).Order().ToList();
        var least = Math.Max(2, (columns + 1) / 2);
        return
        [
            .. above.Count >= least ? [above[above.Count / 2]] : Array.Empty<double>(),
            .. ys,
            .. below.Count >= least ? [below[below.Count / 2]] : Array.Empty<double>(),
        ];
    }

    private static HashSet<int> EdgesOf(List<Ruling> v, double[] xs, double top, double bottom) =>
        [.. Enumerable.Range(0, xs.Length).Where(x => Covered(v, xs[x], top, bottom))];

    private static PageGrid? Build(List<Ruling> h, List<Ruling> v, double[] allXs, double[] ys, HashSet<int> edges)
    {
        var xs = edges.Order().Select(e => allXs[e]).ToArray();
        if (xs.Length < 2 || ys.Length < 2)
        {
            return null;
        }

        int rows = ys.Length - 1,
            columns = xs.Length - 1;
        var taken = new bool[rows, columns];
        var cells = new List<GridCell>();
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

    private static GridCell CellAt(
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
        while (right < xs.Length - 1 && !taken[row, right] && !Covered(v, xs[right], ys[row], ys[row + 1]))
        {
            right++;
        }

        var bottom = row + 1;
        while (
            bottom < ys.Length - 1
            && !Covered(h, ys[bottom], xs[column], xs[right])
            && !SplitBelow(v, xs, ys, bottom, column, right)
        )
        {
            bottom++;
        }

        for (var r = row; r < bottom; r++)
        {
            for (var c = column; c < right; c++)
            {
                taken[r, c] = true;
            }
        }

        return new GridCell(row, column, bottom - row, right - column);
    }

    private static bool SplitBelow(List<Ruling> v, double[] xs, double[] ys, int row, int column, int right)
    {
        for (var x = column + 1; x < right; x++)
        {
            if (Covered(v, xs[x], ys[row], ys[row + 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when rulings at this coordinate cover most of the stretch.</summary>
    private static bool Covered(List<Ruling> rulings, double at, double from, double to)
    {
        var covered = 0.0;
        foreach (var r in rulings)
        {
            if (Math.Abs(r.At - at) <= Near)
            {
                covered += Math.Max(0, Math.Min(r.To, to) - Math.Max(r.From, from));
            }
        }

        return covered >= CoverShare * (to - from);
    }

    private static double[] Clusters(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var clusters = new List<double>();
        for (var i = 0; i < sorted.Count; )
        {
            var j = i;
            while (j + 1 < sorted.Count && sorted[j + 1] - sorted[i] <= Near)
            {
                j++;
            }

            clusters.Add((sorted[i] + sorted[j]) / 2);
            i = j + 1;
        }

        return [.. clusters];
    }

    /// <summary>A single box (a frame round a page or a notice) is no table.</summary>
    private static List<PageGrid> WithoutFrames(List<PageGrid> grids) => grids.FindAll(g => g.Cells.Count > 1);
}
