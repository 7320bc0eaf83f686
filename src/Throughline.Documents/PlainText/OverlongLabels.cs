namespace Throughline.Documents.PlainText;

/// <summary>
/// Labels of a form in a text that are longer than their column is wide: one blank parts them from their words, and
/// nothing but that they come again and again, each time before other words, tells where they end.
/// </summary>
/// <param name="label">The column where labels begin.</param>
/// <param name="value">The column where words beside them begin: a label that ends before it is padded up to it.</param>
internal sealed class OverlongLabels(int label, int value)
{
    /// <summary>How often a label must come; once it is the beginning of a sentence.</summary>
    private const int LeastOften = 2;

    /// <summary>Lines ahead that are looked at: those of some ten records.</summary>
    private const int LooksAhead = 300;

    /// <summary>Characters that the last word of a label may reach over its column.</summary>
    private const int LongestOver = 16;

    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);

    /// <summary>The labels of this kind in the lines from one on.</summary>
    public static OverlongLabels In(IReadOnlyList<LayoutLine> lines, int from, int label, int value)
    {
        var found = new OverlongLabels(label, value);
        var alike = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var i = from; i < Math.Min(lines.Count, from + LooksAhead); i++)
        {
            if (found.MayHold(lines[i]) && found.Shortest(lines[i].Text) is { } opening)
            {
                (alike.TryGetValue(opening, out var texts) ? texts : alike[opening] = []).Add(lines[i].Text);
            }
        }

        foreach (var (opening, texts) in alike)
        {
            if (texts.Count >= LeastOften && End(opening.Length, texts) is var end && end < texts.Min(t => t.Length))
            {
                found._ends.Add(opening, end);
            }
        }

        return found;
    }

    /// <summary>The line with its label parted from its words by as many blanks as part columns; null for another line.</summary>
    public LayoutLine? Parted(LayoutLine line) =>
        MayHold(line) && Shortest(line.Text) is { } opening && _ends.TryGetValue(opening, out var end)
            ? new LayoutLine($"{line.Text[..end]}   {line.Text[end..].TrimStart()}", line.Place, line.Blanks)
            {
                OpensPage = line.OpensPage,
            }
            : null;

    private bool MayHold(LayoutLine line) =>
        line is { Running: null, OpensPage: false, Segments: [var first, ..] }
        && first.From == label
        && first.To > value;

    /// <summary>Its words up to the first that ends where the column of words begins, or behind that.</summary>
    private string? Shortest(string text)
    {
        var end = text.IndexOf(' ', Math.Min(value - 1, text.Length));
        return end > 0 && end <= value + LongestOver && end + 1 < text.Length && !Ends(text.AsSpan(0, end))
            ? text[..end]
            : null;
    }

    private static bool Ends(ReadOnlySpan<char> words) => words.IndexOfAny('.', ';') >= 0;

    /// <summary>Where the words end that all of these begin with, of which no further one has a capital.</summary>
    private static int End(int from, List<string> texts)
    {
        while (
            from + 1 < texts[0].Length
            && char.IsLower(texts[0][from + 1])
            && texts[0].IndexOf(' ', from + 1) is > 0 and var end
            && texts.TrueForAll(t => string.CompareOrdinal(t, from, texts[0], from, end + 1 - from) == 0)
        )
        {
            from = end;
        }

        return from;
    }
}
