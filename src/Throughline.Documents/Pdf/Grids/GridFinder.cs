using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>
/// Finds ruled tables: rulings that cross form a component; its coordinates, clustered, are the edges; elementary cells
/// without a ruling between them are one cell. Where the column edges change from one row to the next in a way that no
/// merged cell explains, another table begins.
/// </summary>
internal static class GridFinder
{
    private const int MostRulings = 4_000;

    public static List<PageGrid> Find(List<Ruling> across, List<Ruling> down)
    {
        if (across.Count < 2 || down.Count < 2 || across.Count + down.Count > MostRulings)
        {
            return [];
        }

        var grids = new List<PageGrid>();
        foreach (var (h, v) in RulingComponents.Of(across, down))
        {
            grids.AddRange(Split(h, v));
        }

        grids.Sort((a, b) => a.Ys[0] != b.Ys[0] ? a.Ys[0].CompareTo(b.Ys[0]) : a.Xs[0].CompareTo(b.Xs[0]));
        return WithoutFrames(grids);
    }

    private static IEnumerable<PageGrid> Split(List<Ruling> h, List<Ruling> v)
    {
        var xs = GridEdges.Clusters(v.Select(r => r.At));
        var ys = GridEdges.WithOpenEnds(GridEdges.Clusters(h.Select(r => r.At)), v, xs.Length);
        if (ys.Length < 2 || xs.Length < 2)
        {
            yield break;
        }

        var start = 0;
        var union = GridEdges.Between(v, xs, ys[0], ys[1]);
        for (var row = 1; row < ys.Length - 1; row++)
        {
            var edges = GridEdges.Between(v, xs, ys[row], ys[row + 1]);
            if (edges.IsSubsetOf(union) || union.IsSubsetOf(edges))
            {
                union.UnionWith(edges);
                continue;
            }

            if (GridBuilder.Build(h, v, xs, ys[start..(row + 1)], union) is { } grid)
            {
                yield return grid;
            }

            (start, union) = (row, edges);
        }

        if (GridBuilder.Build(h, v, xs, ys[start..], union) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>A single box (a frame round a page or a notice) is no table.</summary>
    private static List<PageGrid> WithoutFrames(List<PageGrid> grids) => grids.FindAll(g => g.Cells.Count > 1);
}
