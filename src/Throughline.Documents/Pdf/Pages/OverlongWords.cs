using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>
/// A word wider than its column is printed on over the next one and would cover the white between the two: its cell ends
/// where the next column begins. Such a word is alone on its line, and begins where other cells begin.
/// </summary>
internal static class OverlongWords
{
    /// <summary>Points within which cells of one column begin.</summary>
    private const double SameEdge = 1;

    /// <summary>Type sizes of white before the first word of a cell; a blank is about 0.3.</summary>
    private const double White = 0.42;

    /// <summary>Lines of which a cell must begin at the same place for a column to begin there.</summary>
    private const int LeastBeginnings = 3;

    /// <summary>The same as a share of the page's lines in columns.</summary>
    private const double LeastShare = 0.15;

    /// <summary>Share of the lines in columns in which words of a sentence may stand across the beginning of one.</summary>
    private const double MostAcross = 0.05;

    /// <summary>Type sizes between a line of several cells and a word alone in one of theirs.</summary>
    private const double SameTable = 2.2;

    /// <summary>Type sizes from which two lines are of different tables, and by which share their type may differ.</summary>
    private const double Apart = 3;
    private const double OtherType = 0.1;

    /// <summary>Type sizes of white that are left before the next column.</summary>
    private const double WhiteLeft = 0.6;

    /// <summary>Cuts such words of a page off.</summary>
    /// <param name="lines">From the top down.</param>
    public static void Cut(List<PageLine> lines)
    {
        var from = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i == lines.Count || IsApart(lines[i - 1], lines[i]))
            {
                CutInOne(lines.GetRange(from, i - from));
                from = i;
            }
        }
    }

    /// <summary>White, or type of another size, that no table has between two of its lines.</summary>
    private static bool IsApart(PageLine above, PageLine below) =>
        below.Baseline - above.Baseline > Apart * Math.Max(above.Size, below.Size)
        || Math.Abs(above.Size - below.Size) > OtherType * above.Size;

    private static void CutInOne(List<PageLine> lines)
    {
        var edges = Edges(lines);
        if (edges.Count < 2)
        {
            return;
        }

        var columned = Columned(lines, edges);
        for (var e = 1; e < edges.Count; e++)
        {
            var across = lines
                .Where((_, i) => columned[i])
                .SelectMany(l => l.Words.Select((w, i) => (Word: w, Overlong: IsAlone(l, i, edges))))
                .Where(w =>
                    w.Word.Left < edges[e] - (2 * SameEdge) && w.Word.Right > edges[e] - (WhiteLeft * w.Word.Size)
                )
                .ToList();
            if (across.Count(w => !w.Overlong) <= MostAcross * columned.Count(c => c))
            {
                foreach (var (word, _) in across.Where(w => w.Overlong))
                {
                    word.Right = Math.Max(word.Left + SameEdge, edges[e] - (WhiteLeft * word.Size));
                }
            }
        }
    }

    /// <summary>True for a word that is all of its cell's line: were it of the column's width, others would follow.</summary>
    private static bool IsAlone(PageLine line, int at, List<double> edges)
    {
        var word = line.Words[at];
        return IsEdge(word.Left, edges)
            && (
                at + 1 == line.Words.Count
                || IsEdge(line.Words[at + 1].Left, edges)
                || line.Words[at + 1].Left - word.Right >= White * line.Size
            );
    }

    /// <summary>Where cells of several lines begin.</summary>
    private static List<double> Edges(List<PageLine> lines)
    {
        var starts = lines.SelectMany(l => Starts(l)).Order().ToList();
        var least = Math.Max(LeastBeginnings, LeastShare * lines.Count(l => Starts(l).Count() > 2));
        var edges = new List<double>();
        for (var i = 0; i < starts.Count; )
        {
            var end = i;
            while (end < starts.Count && starts[end] - starts[i] <= SameEdge)
            {
                end++;
            }

            if (end - i >= least)
            {
                edges.Add(starts[i]);
            }

            i = end;
        }

        return edges;
    }

    private static IEnumerable<double> Starts(PageLine line) =>
        line.Words.Where((w, i) => i == 0 || w.Left - line.Words[i - 1].Right >= White * line.Size).Select(w => w.Left);

    /// <summary>Lines with several cells, and single words at the beginning of a column right above or below them.</summary>
    private static bool[] Columned(List<PageLine> lines, List<double> edges)
    {
        var several = lines.ConvertAll(l => Starts(l).Count(x => IsEdge(x, edges)) > 1);
        return
        [
            .. lines.Select(
                (l, i) =>
                    several[i]
                    || Starts(l).Take(2).Count() == 1
                        && l.Words.Count == 1
                        && IsEdge(l.Words[0].Left, edges)
                        && (IsBeside(i, i - 1) || IsBeside(i, i + 1))
            ),
        ];

        bool IsBeside(int line, int other) =>
            other >= 0
            && other < lines.Count
            && several[other]
            && Math.Abs(lines[other].Baseline - lines[line].Baseline) <= SameTable * lines[line].Size;
    }

    private static bool IsEdge(double x, List<double> edges) => edges.Exists(e => Math.Abs(e - x) <= SameEdge);
}
