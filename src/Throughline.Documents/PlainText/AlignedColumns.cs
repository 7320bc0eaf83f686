namespace Throughline.Documents.PlainText;

/// <summary>
/// Columns told by where their cells begin: of a table as `pdftotext -layout` prints it, no blank strip goes through from
/// top to bottom once a full cell ends one blank before the next, and its headings stand in the middle; yet cells of a
/// column begin below one another.
/// </summary>
internal sealed class AlignedColumns
{
    /// <summary>Lines on which a run of words must begin where a column does, as a share of lines of several runs.</summary>
    private const double LeastStarts = 0.2;

    /// <summary>The least of them: one run alone begins anywhere.</summary>
    private const int LeastStarting = 2;

    /// <summary>Share of the lines on which a word may stand across a column's beginning: a heading, a long number.</summary>
    private const double MostAcross = 0.12;

    /// <summary>Characters by which the beginnings of one column differ: letters of print differ in width.</summary>
    private const int Drift = 2;

    /// <summary>The same where a place is tried: within two characters some word of a sentence begins by chance.</summary>
    private const int Close = 1;

    private AlignedColumns(int[] edges) => Edges = edges;

    /// <summary>Where each column begins, the first at the left of everything.</summary>
    public int[] Edges { get; }

    /// <summary>The columns of some lines; null when fewer than three begin below one another.</summary>
    public static AlignedColumns? Of(IReadOnlyList<LayoutLine> lines, int least)
    {
        var several = lines.Where(l => l.Segments.Count > 1).ToList();
        var starts = new int[several.Count == 0 ? 1 : several.Max(l => l.Text.Length) + 1];
        foreach (var (from, _) in several.SelectMany(l => l.Segments))
        {
            starts[from]++;
        }

        var enough = Math.Max(LeastStarting, LeastStarts * several.Count);
        var named = Named(lines);
        var edges = new List<int>();
        foreach (var at in Enumerable.Range(0, starts.Length).OrderByDescending(p => Near(starts, p)).ThenBy(p => p))
        {
            var beginnings = named.Contains(at) ? LeastStarting : enough;
            if (starts[at] == 0 || Near(starts, at) < beginnings || edges.Exists(e => Math.Abs(e - at) <= Drift))
            {
                continue;
            }

            // The first line is a heading, which stands where it likes.
            if (several.Skip(1).Count(l => CutAt(l, at, Close) is null) <= MostAcross * several.Count)
            {
                edges.Add(at);
            }
        }

        edges.Sort();
        return edges.Count < least ? null : new([0, .. WithoutBullets(edges, several).Skip(1)]);
    }

    /// <summary>
    /// Where runs of words of the heading begin: of a column whose cells are a line each in tall rows, few more runs do.
    /// </summary>
    private static HashSet<int> Named(IReadOnlyList<LayoutLine> lines) =>
        [
            .. lines
                .TakeWhile((l, i) => i < LayoutTables.MostHeadingLines && (i == 0 || l.Blanks == 0))
                .SelectMany(l => l.Segments)
                .Select(s => s.From),
        ];

    /// <summary>True when no word stands across the beginning of a column, or of one only beside words in several.</summary>
    public bool Fits(LayoutLine line)
    {
        var across = Edges.Skip(1).Count(e => CutAt(line, e) is null);
        return across == 0 || (across == 1 && line.Segments.Count > 2);
    }

    /// <summary>True when one run of words goes over the beginnings of columns.</summary>
    public bool IsCrossedBy(LayoutLine line) =>
        line.Segments.Count == 1
        && Edges.Skip(1).Any(e => line.Segments[0].From < e - Drift && line.Segments[0].To > e + Drift);

    /// <summary>The words of a line in each column; a word across a beginning is of the column that it begins in.</summary>
    public string[] Words(LayoutLine line)
    {
        var cuts = Edges
            .Skip(1)
            .Select(e => CutAt(line, e) ?? WordEnd(line.Text, e))
            .Prepend(0)
            .Append(int.MaxValue)
            .ToArray();
        return
        [
            .. Enumerable.Range(0, Edges.Length).Select(c => line.Words((Math.Min(cuts[c], cuts[c + 1]), cuts[c + 1]))),
        ];
    }

    /// <summary>The words of a heading in each column: they stand in its middle, and may reach over its beginning.</summary>
    public string[] Headings(LayoutLine line)
    {
        var words = new string[Edges.Length];
        Array.Fill(words, "");
        foreach (var (from, to) in line.Segments)
        {
            var column = ColumnOf((from, to));
            if (Shared(column, from, to) * 2 < to - from)
            {
                return Words(line);
            }

            words[column] = $"{words[column]} {line.Words((from, to))}".Trim();
        }

        return words;
    }

    /// <summary>The column that a run of words is over, or most of it.</summary>
    public int ColumnOf((int From, int To) run) =>
        Enumerable.Range(0, Edges.Length).MaxBy(c => Shared(c, run.From, run.To));

    private int Shared(int column, int from, int to) =>
        Math.Min(to, column + 1 < Edges.Length ? Edges[column + 1] : int.MaxValue) - Math.Max(from, Edges[column]);

    /// <summary>Beginnings at a place and right beside it.</summary>
    private static int Near(int[] starts, int at) =>
        starts[at] == 0 ? 0 : Enumerable.Range(at - 1, 3).Where(p => p >= 0 && p < starts.Length).Sum(p => starts[p]);

    /// <summary>Where the line is cut for a column that begins at a place; null where a word stands across it.</summary>
    /// <param name="drift">How far beside it a word behind one blank may begin.</param>
    private static int? CutAt(LayoutLine line, int at, int drift = Drift)
    {
        foreach (var (from, _) in line.Segments)
        {
            if (Math.Abs(from - at) <= Drift)
            {
                return from;
            }
        }

        var text = line.Text;
        if (at >= text.Length)
        {
            return at;
        }

        // One blank may be all that parts a full cell from the next.
        for (var off = 0; off <= drift; off++)
        {
            if (BeginsWord(text, at - off))
            {
                return at - off;
            }

            if (BeginsWord(text, at + off))
            {
                return at + off;
            }
        }

        return text[at] == ' ' || text[at - 1] == ' ' ? at : null;
    }

    private static bool BeginsWord(string text, int at) =>
        at > 0 && at < text.Length && text[at] != ' ' && text[at - 1] == ' ';

    private static int WordEnd(string text, int at) => text.IndexOf(' ', at) is >= 0 and var end ? end : text.Length;

    /// <summary>Words behind bullets, whatever heading stands above, begin below one another within their column.</summary>
    private static List<int> WithoutBullets(List<int> edges, List<LayoutLine> lines) =>
        edges
            .Where(
                (e, i) =>
                    i == 0
                    || !lines
                        .Skip(1)
                        .All(l =>
                            l.Words((edges[i - 1], Math.Max(edges[i - 1], CutAt(l, e) ?? e)))
                                is ""
                                    or "•"
                                    or "-"
                                    or "–"
                                    or "o"
                                    or "*"
                                    or "▪"
                                    or "·"
                        )
            )
            .ToList();
}
