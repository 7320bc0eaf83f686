using System.Text.RegularExpressions;

namespace Throughline.UnseenPlans.Scoring;

/// <summary>The alignment of rows in order that has most words in common, by dynamic programming.</summary>
internal static partial class RowAlignment
{
    private const double LeastLikeness = 0.2;

    public static List<(int Gold, int Read)> Of(
        IReadOnlyList<Dictionary<string, string>> goldRows,
        IReadOnlyList<Dictionary<string, string>> readRows
    )
    {
        var (gold, read) = (goldRows.Select(Words).ToList(), readRows.Select(Words).ToList());
        var likeness = new double[gold.Count, read.Count];
        var best = new double[gold.Count + 1, read.Count + 1];
        for (var i = gold.Count - 1; i >= 0; i--)
        {
            for (var j = read.Count - 1; j >= 0; j--)
            {
                var common = gold[i].Count(read[j].Contains);
                likeness[i, j] = common / (double)Math.Max(1, gold[i].Count + read[j].Count - common);
                best[i, j] = Math.Max(
                    Math.Max(best[i + 1, j], best[i, j + 1]),
                    likeness[i, j] > LeastLikeness ? best[i + 1, j + 1] + likeness[i, j] : 0
                );
            }
        }

        return Back(likeness, best);
    }

    private static List<(int Gold, int Read)> Back(double[,] likeness, double[,] best)
    {
        var pairs = new List<(int, int)>();
        for (int i = 0, j = 0; i < likeness.GetLength(0) && j < likeness.GetLength(1); )
        {
            if (likeness[i, j] > LeastLikeness && Math.Abs(best[i, j] - (best[i + 1, j + 1] + likeness[i, j])) < 1e-9)
            {
                pairs.Add((i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    private static HashSet<string> Words(Dictionary<string, string> row) =>
        [
            .. WordShape()
                .Matches(string.Join(' ', row.Where(c => c.Key is not ("finding" or "rating")).Select(c => c.Value)))
                .Select(m => m.Value),
        ];

    [GeneratedRegex(@"\w+", RegexOptions.None, 1000)]
    private static partial Regex WordShape();
}
