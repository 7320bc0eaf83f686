namespace Throughline.Documents.PlainText;

/// <summary>A line of a text with its columns as they were typed.</summary>
/// <param name="Text">The line, blanks at its left kept and those at its right not.</param>
/// <param name="Blanks">Blank lines before it on its page.</param>
internal sealed record LayoutLine(string Text, Place Place, int Blanks)
{
    /// <summary>Blanks from which two words stand in different columns; one parts words.</summary>
    public const int ColumnGap = 2;

    /// <summary>True for the first line of a page: whether a blank line parts it from the line above nobody can say.</summary>
    public bool OpensPage { get; init; }

    /// <summary>What the line is where it is a head or a foot of its page; null for all others.</summary>
    public FurnitureKind? Running { get; init; }

    /// <summary>Runs of words, each with the column of its first and the column after its last character.</summary>
    public IReadOnlyList<(int From, int To)> Segments { get; } = Cut(Text);

    public string Words((int From, int To) part) =>
        part.From >= Text.Length ? "" : Text[part.From..Math.Min(part.To, Text.Length)].Trim();

    private static List<(int From, int To)> Cut(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(' ');
        if (first < 0)
        {
            return [];
        }

        // Most lines of a paper are prose.
        if (!text.AsSpan(first).Contains("  ", StringComparison.Ordinal))
        {
            return [(first, text.AsSpan().TrimEnd(' ').Length)];
        }

        var segments = new List<(int, int)>();
        var start = -1;
        for (var i = first; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != ' ')
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0 && (i == text.Length || i + 1 >= text.Length || text[i + 1] == ' '))
            {
                segments.Add((start, i));
                start = -1;
            }
        }

        return segments;
    }
}
