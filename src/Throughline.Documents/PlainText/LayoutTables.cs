namespace Throughline.Documents.PlainText;

/// <summary>
/// Finds tables whose columns only blanks part, as `pdftotext -layout` and old systems print them. Each line of print
/// becomes a row: which lines are one row of the plan is not for a reader of bytes to say.
/// </summary>
internal static class LayoutTables
{
    /// <summary>Columns below which blanks part no table: two are a form, a letterhead or a list of contents.</summary>
    internal const int LeastColumns = 3;

    /// <summary>Lines of the smallest table: a heading and two more.</summary>
    internal const int LeastLines = 3;

    /// <summary>Blank lines after which the table is at its end.</summary>
    internal const int MostBlanks = 3;

    /// <summary>Blank lines more than between any rows so far, after which another table begins.</summary>
    internal const int WiderGap = 1;

    /// <summary>Share of the lines that must have words in two columns at least, or in one that is not the first.</summary>
    internal const double LeastInColumns = 0.35;

    /// <summary>Lines of the tallest heading: a group, and names below it on three.</summary>
    internal const int MostHeadingLines = 5;

    /// <summary>Columns that a group may stand over, each with words of its own in the next line.</summary>
    private const int MostUnderGroup = 6;

    public static IEnumerable<Block> In(IReadOnlyList<LayoutLine> lines)
    {
        var headings = new HeadingsAgain();
        for (var i = 0; i < lines.Count; )
        {
            if (lines[i].Running is { } running)
            {
                yield return new Furniture(running, lines[i].Text.Trim(), lines[i].Place);
                i++;
            }
            else if (
                (
                    LayoutForms.At(lines, i)
                    ?? Better(TableAt(lines, i), AlignedTables.At(lines, i))
                    ?? headings.At(lines, i)
                )
                is var (table, count)
            )
            {
                headings.Add(lines[i]);
                yield return table;
                foreach (var foot in lines.Skip(i).Take(count).Where(l => l.Running is not null))
                {
                    yield return new Furniture(foot.Running!.Value, foot.Text.Trim(), foot.Place);
                }

                i += count;
            }
            else if (LabelAbove.Over(lines, i) is var (above, taken))
            {
                yield return TextLine.Of(above.Text.Trim(), above.Place);
                i += taken;
            }
            else
            {
                yield return TextLine.Of(lines[i].Text.Trim(), lines[i].Place);
                i++;
            }
        }
    }

    /// <summary>The table of more lines, and of as many the one of more columns.</summary>
    private static (Table Table, int Lines)? Better(
        (Table Table, int Lines)? parted,
        (Table Table, int Lines)? aligned
    ) =>
        aligned is { } a
        && (
            parted is not { } p
            || a.Lines > p.Lines
            || (a.Lines == p.Lines && a.Table.ColumnCount > p.Table.ColumnCount)
        )
            ? a
            : parted;

    private static (Table Table, int Lines)? TableAt(IReadOnlyList<LayoutLine> lines, int first)
    {
        if (lines[first].Segments.Count < LeastColumns)
        {
            return null;
        }

        var strips = new BlankStrips();
        _ = strips.TryAdd(lines[first]);
        var rows = new List<(LayoutLine Line, bool Banner)> { (lines[first], false) };
        var ends = new List<int> { first };
        var gap = 0;
        for (var i = first + 1; i < lines.Count && (lines[i].OpensPage || lines[i].Blanks <= MostBlanks); i++)
        {
            // Blank lines at a page's head part no rows.
            var line = lines[i].OpensPage ? lines[i] with { Blanks = 0 } : lines[i];
            if (line.Running is not null)
            {
                continue;
            }

            if (
                line.Place.Page > lines[first].Place.Page && line.Text.Trim() == lines[first].Text.Trim()
                || rows.Count >= LeastLines && line.Blanks > gap + WiderGap
                || HeadingsAgain.Elsewhere(line, lines[first])
                || line.OpensPage && !GoesOnOverPage(line, strips)
            )
            {
                break;
            }

            gap = Math.Max(gap, line.Blanks);
            if (rows[^1].Banner && LabelAbove.GoesOn(rows[^1].Line, line))
            {
                (rows[^1], ends[^1]) = ((LabelAbove.With(rows[^1].Line, line), true), i);
                continue;
            }

            if (IsBanner(lines, i, line, strips) is not { } banner)
            {
                break;
            }

            rows.Add((line, banner));
            ends.Add(i);
        }

        // Lines in the first column alone, apart from the table, are words below it.
        while (
            rows.Count > 0
            && (rows[^1].Banner || rows[^1].Line is { Segments.Count: 1 } last && (last.Blanks > 0 || last.OpensPage))
        )
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return
            rows.Count >= LeastLines
            && strips.Strips.Count >= LeastColumns - 1
            && rows.Count(r => r.Line.Segments.Count > 1 || r.Line.Segments[0].From >= strips.Strips[0].To)
                >= LeastInColumns * rows.Count
            ? (Build(rows, strips.Strips), ends[rows.Count - 1] - first + 1)
            : null;
    }

    /// <summary>Columns that stay where they are over a page's end.</summary>
    private static bool GoesOnOverPage(LayoutLine line, BlankStrips strips) =>
        strips.Strips.Count >= LeastColumns - 1
        && (line.Segments.Count > 1 || line.Segments[0].From >= strips.Strips[0].To);

    /// <summary>Whether a line stands across the columns or is one of their rows; null when it is neither.</summary>
    private static bool? IsBanner(IReadOnlyList<LayoutLine> lines, int at, LayoutLine line, BlankStrips strips) =>
        LabelAbove.Is(lines, at, strips) || (strips.IsCrossedBy(line) && IsBanner(lines, at, strips)) ? true
        : strips.Fits(line) && strips.TryAdd(line) ? false
        : IsBanner(lines, at, strips) ? true
        : null;

    /// <summary>One run of words across the columns, with the table going on below.</summary>
    private static bool IsBanner(IReadOnlyList<LayoutLine> lines, int at, BlankStrips strips) =>
        lines[at].Segments.Count == 1
        && at + 1 < lines.Count
        && lines[at + 1].Blanks <= MostBlanks
        && lines[at + 1].Segments.Count > 1
        && strips.Fits(lines[at + 1]);

    private static Table Build(List<(LayoutLine Line, bool Banner)> rows, List<(int From, int To)> strips)
    {
        var edges = strips.ConvertAll(s => s.To).Prepend(0).Append(int.MaxValue).ToArray();
        var heading = HeadingLines(rows);
        var lines = rows.Take(heading).Select(r => r.Line).ToList();
        var apart = rows.Skip(heading).Any(r => r.Line.Blanks > 0);
        var table = LayoutHeading.Of(lines, edges).ToList();
        var above = table.Count;
        table.AddRange(
            rows.Skip(heading)
                .Select(r =>
                    Row(r.Line, r.Banner, edges) with
                    {
                        Apart = apart && !r.Line.OpensPage ? r.Line.Blanks > 0 : null,
                    }
                )
        );
        return WholeRows.Of(new Table(table, edges.Length - 1, rows[0].Line.Place) { OfLines = true }, above);
    }

    /// <summary>Lines of print right below the first that leave its first column blank and say a word or two elsewhere.</summary>
    private static int HeadingLines(List<(LayoutLine Line, bool Banner)> rows)
    {
        // Where blank lines part the rows, one parts the heading from them too.
        var gap = rows.FindIndex(1, r => r.Banner || r.Line.Blanks > 0);
        if (gap is > 0 and <= MostHeadingLines && rows[gap].Line.Blanks > 0)
        {
            return gap;
        }

        var lines = 1;
        while (
            lines < Math.Min(MostHeadingLines, rows.Count - 1)
            && rows[lines] is { Banner: false, Line: { Blanks: 0 } line }
            && line.Segments[0].From > rows[0].Line.Segments[0].To
            && line.Segments.Count <= rows[0].Line.Segments.Count + MostUnderGroup
        )
        {
            lines++;
        }

        // What follows a heading begins in the first column; else the lines are those of a row.
        return rows[lines].Line.Segments[0].From <= rows[0].Line.Segments[0].To ? lines : 1;
    }

    private static TableRow Row(LayoutLine line, bool banner, int[] edges) =>
        new(
            banner
                ? LabelAbove.Cells(line, edges.Length - 1)
                :
                [
                    .. Enumerable
                        .Range(0, edges.Length - 1)
                        .Select(c => new TableCell(Words(line, c, edges), c, line.Place)),
                ],
            line.Place
        );

    private static string Words(LayoutLine line, int column, int[] edges) =>
        line.Words((edges[column], edges[column + 1]));
}
