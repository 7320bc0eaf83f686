namespace Throughline.Documents.PlainText;

/// <summary>
/// A label and its words over a table ("Recommendation 3" and what it says): the words reach over its columns and may
/// go on on lines of their own.
/// </summary>
internal static class LabelAbove
{
    /// <summary>Words of the longest label with its number.</summary>
    private const int MostWords = 4;

    /// <summary>Lines of the longest words beside a label.</summary>
    private const int MostLines = 6;

    /// <summary>True for such a line within a table whose columns go on below it.</summary>
    public static bool Is(IReadOnlyList<LayoutLine> lines, int at, BlankStrips strips)
    {
        if (!HasLabel(lines[at]) || !strips.IsCrossedBy(lines[at]))
        {
            return false;
        }

        var below = at + 1;
        while (below < lines.Count && below - at < MostLines && GoesOn(lines[at], lines[below]))
        {
            below++;
        }

        return below < lines.Count && lines[below].Segments.Count > 2 && strips.Fits(lines[below]);
    }

    /// <summary>The label with all its words where they go on below it, and how many lines they take; null where not.</summary>
    public static (LayoutLine Line, int Count)? Over(IReadOnlyList<LayoutLine> lines, int at)
    {
        var (line, count) = (lines[at], 1);
        while (HasLabel(line) && at + count < lines.Count && count < MostLines && GoesOn(lines[at], lines[at + count]))
        {
            line = With(line, lines[at + count]);
            count++;
        }

        return count > 1 ? (line, count) : null;
    }

    /// <summary>True for a line right below that begins where the words beside the label do.</summary>
    public static bool GoesOn(LayoutLine label, LayoutLine line) =>
        line is { Blanks: 0, OpensPage: false, Running: null, Segments: [var only] }
        && label.Segments.Count == 2
        && only.From == label.Segments[1].From;

    public static LayoutLine With(LayoutLine label, LayoutLine line) =>
        label with
        {
            Text = $"{label.Text} {line.Text.Trim()}",
        };

    /// <summary>The label in the first column and its words over all others; a line without one is one cell.</summary>
    public static TableCell[] Cells(LayoutLine line, int columns) =>
        HasLabel(line)
            ?
            [
                new(line.Words(line.Segments[0]), 0, line.Place),
                new(line.Text[line.Segments[1].From..].Trim(), 1, line.Place) { ColumnSpan = columns - 1 },
            ]
            : [new(line.Text.Trim(), 0, line.Place) { ColumnSpan = columns }];

    private static bool HasLabel(LayoutLine line) =>
        line.Segments.Count == 2 && line.Words(line.Segments[0]).Split(' ').Length <= MostWords;
}
