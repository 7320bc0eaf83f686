namespace Throughline.Documents.PlainText;

/// <summary>
/// Finds forms in a text whose columns only blanks part: labels at the left, words beside them, perhaps two labels to a
/// line. Each label becomes a row, however many lines of print it and its words take. Whether the labels are a plan's is
/// not for a reader of bytes to say, so the lines are kept beside the table.
/// </summary>
internal static class LayoutForms
{
    /// <summary>Characters of the longest label on one line of print.</summary>
    private const int LongestLabel = 34;

    /// <summary>Runs of words of a form's first line: two labels with their words. More are the headings of a table.</summary>
    private const int MostAbreast = 4;

    /// <summary>Labels with words beside them in the smallest form.</summary>
    private const int LeastPairs = 3;

    /// <summary>Blank lines from which a line without words beside it is a heading and no label.</summary>
    private const int WideGap = 2;

    /// <summary>Blank lines after which the form is at its end.</summary>
    private const int MostBlanks = 4;

    /// <summary>How often two more words must begin in one column for it to be one of labels.</summary>
    private const int LeastBeginnings = 2;

    /// <summary>The form that begins at a line, and how many lines it takes; null where none does.</summary>
    public static (Table Table, int Lines)? At(IReadOnlyList<LayoutLine> lines, int first)
    {
        if (
            lines[first].Segments is not [var label, var value, ..]
            || lines[first].Segments.Count > MostAbreast
            || label.To - label.From > LongestLabel
        )
        {
            return null;
        }

        var (form, count) = Lines(lines, first, label.From, value.From);
        var edges = Edges(form, label.From, value.From);
        if (lines[first].Segments.Count > 2 && !(edges.Length == 4 && ComesAgain(form)))
        {
            return null;
        }

        var rows = Rows(form, edges);
        return rows.Count(r => r.Count(c => c.Text.Length > 0) > 1) >= LeastPairs
            ? (Build(form, rows, edges), count)
            : null;
    }

    private static (List<LayoutLine> Form, int Count) Lines(
        IReadOnlyList<LayoutLine> lines,
        int first,
        int label,
        int value
    )
    {
        var form = new List<LayoutLine> { lines[first] };
        OverlongLabels? overlong = null;
        var gap = 0;
        var count = 1;
        for (var i = first + 1; i < lines.Count && !IsOfTable(lines[i], form, gap); i++)
        {
            if (lines[i].Running is not null)
            {
                continue;
            }

            if (GoesOn(lines[i], label, value))
            {
                form.Add(lines[i]);
            }
            else if (
                lines[i].Blanks <= MostBlanks
                && (overlong ??= OverlongLabels.In(lines, i, label, value)).Parted(lines[i]) is { } parted
            )
            {
                form.Add(parted);
            }
            else
            {
                break;
            }

            gap = Math.Max(gap, lines[i].Blanks);
            count = i - first + 1;
        }

        return (form, count);
    }

    /// <summary>The headings of a table below the form: more runs of words than a form has, or further from it.</summary>
    private static bool IsOfTable(LayoutLine line, List<LayoutLine> form, int gap) =>
        line.Segments.Count > MostAbreast
        || form.Count >= LeastPairs && line.Segments.Count > form.Max(l => l.Segments.Count) && line.Blanks > gap + 1;

    /// <summary>A line whose words begin where labels or their words do, and none of whose labels runs into the words.</summary>
    private static bool GoesOn(LayoutLine line, int label, int value)
    {
        var (from, to) = line.Segments[0];
        return line.Blanks <= MostBlanks
            && (
                from == label
                    ? to < value
                        && (
                            line.Segments.Count > 1
                                ? line.Segments[1].From >= value
                                : line.Blanks < WideGap && !line.OpensPage
                        )
                    : from >= value && line.Blanks < WideGap
            );
    }

    /// <summary>Where labels and their words begin: two columns, or four where two labels stand to a line.</summary>
    private static int[] Edges(List<LayoutLine> form, int label, int value)
    {
        var more = form.Where(l => l.Segments.Count == 4 && l.Segments[1].From == value)
            .CountBy(l => (Label: l.Segments[2].From, Value: l.Segments[3].From))
            .OrderByDescending(c => c.Value)
            .FirstOrDefault();
        return more.Value >= LeastBeginnings ? [label, value, more.Key.Label, more.Key.Value] : [label, value];
    }

    /// <summary>Four words in a line are a form's where its first label comes again; else they are a table's headings.</summary>
    private static bool ComesAgain(List<LayoutLine> form)
    {
        var label = form[0].Words(form[0].Segments[0]);
        return form.Skip(1).Any(l => l.Words(l.Segments[0]) == label);
    }

    /// <summary>Lines of print joined: a new row begins after a blank line, or where none are, at each label with words.</summary>
    private static List<TableCell[]> Rows(List<LayoutLine> form, int[] edges)
    {
        var parted = form.Skip(1).Any(l => l.Blanks > 0);
        var rows = new List<TableCell[]>();
        foreach (var line in form)
        {
            var begins =
                rows.Count == 0
                || (
                    parted && !line.OpensPage
                        ? line.Blanks > 0
                        : line.Segments[0].From == edges[0] && line.Segments.Count > 1
                );
            var cells = Cells(line, edges);
            if (begins)
            {
                rows.Add(cells);
                continue;
            }

            for (var c = 0; c < edges.Length; c++)
            {
                rows[^1][c] = Joined(rows[^1][c], cells[c]);
            }
        }

        return rows;
    }

    private static TableCell Joined(TableCell above, TableCell below) =>
        below.Text.Length == 0 ? above
        : above.Text.Length == 0 ? below
        : above with { Text = $"{above.Text} {below.Text}" };

    /// <summary>Each run of words in the last column that begins at or before it; words that run on stay where they began.</summary>
    private static TableCell[] Cells(LayoutLine line, int[] edges)
    {
        var words = new string[edges.Length];
        Array.Fill(words, "");
        var column = 0;
        foreach (var segment in line.Segments)
        {
            var at = Array.IndexOf(edges, segment.From);
            column =
                at >= 0 ? at
                : segment.From >= edges[1] ? Math.Max(column, 1)
                : column;
            words[column] = words[column].Length == 0 ? line.Words(segment) : $"{words[column]} {line.Words(segment)}";
        }

        return [.. words.Select((w, c) => new TableCell(w, c, line.Place))];
    }

    private static Table Build(List<LayoutLine> form, List<TableCell[]> rows, int[] edges) =>
        new([.. rows.Select(r => new TableRow(r, r[0].Place))], edges.Length, form[0].Place)
        {
            Ruled = false,
            Otherwise = [.. form.Select(l => TextLine.Of(l.Text.Trim(), l.Place))],
        };
}
