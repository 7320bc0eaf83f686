namespace Throughline.Documents.PlainText;

/// <summary>Finds a table by cells that begin below one another.</summary>
internal static class AlignedTables
{
    /// <summary>Lines from which the columns are told at first.</summary>
    private const int LooksAhead = 60;

    /// <returns>The table and how many lines it has; null where none begins.</returns>
    public static (Table Table, int Lines)? At(IReadOnlyList<LayoutLine> lines, int first)
    {
        if (
            !MayBegin(lines, first)
            || AlignedColumns.Of(Ahead(lines, first), LayoutTables.LeastColumns) is not { } columns
        )
        {
            return null;
        }

        // The lines that are no part of it had a say too: once more, of those that are.
        var rows = Rows(lines, first, columns);
        if (
            rows.Count >= LayoutTables.LeastLines
            && AlignedColumns.Of([.. rows.Where(r => !r.Banner).Select(r => r.Line)], LayoutTables.LeastColumns)
                is { } again
        )
        {
            columns = again;
            rows = Rows(lines, first, columns);
        }

        while (
            rows.Count > 0
            && rows[^1] is var last
            && (last.Banner || last.Line is { Segments.Count: 1 } && (last.Line.Blanks > 0 || last.Line.OpensPage))
        )
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return
            rows.Count >= LayoutTables.LeastLines
            && rows.Count(r => r.Line.Segments.Count > 1 || r.Line.Segments[0].From >= columns.Edges[1] - 1)
                >= LayoutTables.LeastInColumns * rows.Count
            ? (Build([.. rows.Select(r => (r.Line, r.Banner))], columns), rows[^1].At - first + 1)
            : null;
    }

    /// <summary>A heading may have a line above that only some of its later columns reach.</summary>
    private static bool MayBegin(IReadOnlyList<LayoutLine> lines, int first) =>
        lines[first].Segments.Count >= LayoutTables.LeastColumns
        || first + 1 < lines.Count
            && lines[first + 1] is { Blanks: 0, Segments: { Count: > LayoutTables.LeastColumns } below }
            && lines[first].Segments[0].From > below[0].To;

    /// <summary>The lines up to a paragraph: two lines of one long run below one another.</summary>
    private static List<LayoutLine> Ahead(IReadOnlyList<LayoutLine> lines, int first)
    {
        var ahead = new List<LayoutLine>();
        var widest = 0;
        for (var i = first; i < lines.Count && ahead.Count < LooksAhead; i++)
        {
            var line = OfTable(lines[i]);
            if (line.Running is not null)
            {
                continue;
            }

            widest = Math.Max(widest, line.Text.Length);
            if (
                i > first && Ends(line, lines[first])
                || IsProse(line, widest) && i + 1 < lines.Count && IsProse(lines[i + 1], widest)
            )
            {
                break;
            }

            ahead.Add(line);
        }

        return ahead;
    }

    private static bool IsProse(LayoutLine line, int widest) =>
        line.Segments.Count == 1 && line.Segments[0].From * 10 < widest && line.Segments[0].To * 2 > widest;

    /// <summary>Blank lines at a page's head part no rows.</summary>
    private static LayoutLine OfTable(LayoutLine line) => line.OpensPage ? line with { Blanks = 0 } : line;

    /// <summary>A wide gap ends a table, and headings that come again begin one anew.</summary>
    private static bool Ends(LayoutLine line, LayoutLine heading) =>
        line.Blanks > LayoutTables.MostBlanks
        || HeadingsAgain.Elsewhere(line, heading)
        || line.Place.Page > heading.Place.Page && line.Text.Trim() == heading.Text.Trim();

    /// <summary>More blank lines than between any rows so far: another table begins.</summary>
    private static bool IsFurther(LayoutLine line, int rows, int gap) =>
        rows >= LayoutTables.LeastLines && line.Blanks > gap + LayoutTables.WiderGap;

    private static List<(LayoutLine Line, bool Banner, int At)> Rows(
        IReadOnlyList<LayoutLine> lines,
        int first,
        AlignedColumns columns
    )
    {
        var rows = new List<(LayoutLine, bool, int)>();
        var gap = 0;
        for (var i = first; i < lines.Count; i++)
        {
            var line = OfTable(lines[i]);
            if (line.Running is not null)
            {
                continue;
            }

            if (i > first && (Ends(line, lines[first]) || IsFurther(line, rows.Count, gap)))
            {
                break;
            }

            gap = i > first ? Math.Max(gap, line.Blanks) : gap;

            var across = columns.IsCrossedBy(line);
            // Groups of the heading stand across the columns below them.
            if (i == first || !across && columns.Fits(line))
            {
                rows.Add((line, false, i));
            }
            else if (
                across
                && i + 1 < lines.Count
                && lines[i + 1] is { Segments.Count: > 1, Blanks: <= LayoutTables.MostBlanks } next
                && columns.Fits(next)
            )
            {
                rows.Add((line, true, i));
            }
            else
            {
                break;
            }
        }

        return rows;
    }

    private static Table Build(List<(LayoutLine Line, bool Banner)> rows, AlignedColumns columns)
    {
        var words = rows.ConvertAll(r => r.Banner ? [] : columns.Words(r.Line));
        var heading = HeadingLines(rows, words);
        var headings = rows.Take(heading).Select(r => r.Line).ToList();
        var above = headings.ConvertAll(columns.Headings);
        GroupsInText.Settle(above, headings, columns);
        var apart = rows.Skip(heading).Any(r => r.Line.Blanks > 0);
        var table = LayoutHeading.Of(above, headings.ConvertAll(l => l.Place)).ToList();
        var top = table.Count;
        for (var r = heading; r < rows.Count; r++)
        {
            var line = rows[r].Line;
            table.Add(
                new(
                    rows[r].Banner
                        ? [new(line.Text.Trim(), 0, line.Place) { ColumnSpan = columns.Edges.Length }]
                        : [.. words[r].Select((w, c) => new TableCell(w, c, line.Place))],
                    line.Place
                )
                {
                    Apart = apart && !line.OpensPage ? line.Blanks > 0 : null,
                }
            );
        }

        return WholeRows.Of(new(table, columns.Edges.Length, rows[0].Line.Place) { OfLines = true }, top);
    }

    /// <summary>Lines up to the second that has words in the first column, of which one is the heading's own.</summary>
    private static int HeadingLines(List<(LayoutLine Line, bool Banner)> rows, List<string[]> words)
    {
        var gap = rows.FindIndex(1, r => r.Banner || r.Line.Blanks > 0);
        if (gap is > 0 and <= LayoutTables.MostHeadingLines)
        {
            return gap;
        }

        var named = false;
        for (var r = 0; r < Math.Min(LayoutTables.MostHeadingLines + 1, rows.Count); r++)
        {
            if (words[r][0].Length > 0)
            {
                if (named)
                {
                    return r;
                }

                named = true;
            }
        }

        return 1;
    }
}
