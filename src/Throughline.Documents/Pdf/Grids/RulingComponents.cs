using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Grids;

/// <summary>Rulings that cross one another, directly or through others: what may be one table.</summary>
internal static class RulingComponents
{
    /// <summary>Points by which pieces of one ruling may differ in height, as programs round them.</summary>
    private const double SameLine = 0.7;

    /// <summary>Points of a strip within which rulings are sorted as one, so that their pieces stand together.</summary>
    private const double SortedTogether = 1.2;

    /// <summary>Points of white between two dashes, or two strokes that do not quite meet.</summary>
    private const double Dash = 3.5;

    /// <summary>Points of the shortest ruling: shorter ones are marks of type.</summary>
    private const double Shortest = 5;

    public static IEnumerable<(List<Ruling> H, List<Ruling> V)> Of(List<Ruling> across, List<Ruling> down) =>
        Crossing(Merged(across), Merged(down));

    /// <summary>Rulings drawn in pieces (dashes, one stroke for each cell) joined to whole ones.</summary>
    private static List<Ruling> Merged(List<Ruling> rulings)
    {
        var sorted = rulings.OrderBy(r => Math.Round(r.At / SortedTogether)).ThenBy(r => r.From).ToList();
        var merged = new List<Ruling>(sorted.Count);
        foreach (var r in sorted)
        {
            if (
                merged.Count > 0
                && Math.Abs(merged[^1].At - r.At) <= SameLine
                && r.From <= merged[^1].To + Dash
                && r.To >= merged[^1].From - Dash
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

        return [.. merged.Where(r => r.Length >= Shortest)];
    }

    private static IEnumerable<(List<Ruling> H, List<Ruling> V)> Crossing(List<Ruling> across, List<Ruling> down)
    {
        var parent = Enumerable.Range(0, across.Count + down.Count).ToArray();
        for (var i = 0; i < across.Count; i++)
        {
            for (var j = 0; j < down.Count; j++)
            {
                if (Cross(across[i], down[j]))
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

    private static bool Cross(Ruling across, Ruling down) =>
        down.At >= across.From - GridEdges.Near
        && down.At <= across.To + GridEdges.Near
        && across.At >= down.From - GridEdges.Near
        && across.At <= down.To + GridEdges.Near;

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
        {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }

        return i;
    }
}
