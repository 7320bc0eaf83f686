using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>The edges of columns and rows, worked out from rulings that do not quite meet.</summary>
internal static class GridEdges
{
    /// <summary>Rulings this near to one another, in points, stand at the same edge.</summary>
    public const double Near = 2.2;

    /// <summary>Points by which uprights must reach beyond the last line across to show that the table goes on.</summary>
    private const double OpenEnd = 7;

    /// <summary>Share of an edge that rulings must cover: some programs leave the corners bare.</summary>
    private const double CoverShare = 0.6;

    public static double[] Clusters(IEnumerable<double> values)
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

    /// <summary>
    /// A table cut by the page's end is often not closed there: where most uprights reach beyond the outermost line
    /// across,
    /// their ends are an edge too.
    /// </summary>
    public static double[] WithOpenEnds(double[] ys, List<Ruling> v, int columns)
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

    public static HashSet<int> Between(List<Ruling> v, double[] xs, double top, double bottom) =>
        [.. Enumerable.Range(0, xs.Length).Where(x => Covered(v, xs[x], top, bottom))];

    /// <summary>True when rulings at this coordinate cover most of the stretch.</summary>
    public static bool Covered(List<Ruling> rulings, double at, double from, double to)
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
}
