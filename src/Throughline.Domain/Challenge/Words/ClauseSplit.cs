namespace Throughline.Domain.Challenge.Words;

/// <summary>
/// Splits a cell into clauses: at ends of sentences, lines, bullets, semicolons and spaced dashes, before "but",
/// at tags left over from a web page, and before a date that opens a new entry of a log ("... policy 03.11.14 draft
/// available").
/// </summary>
internal static class ClauseSplit
{
    /// <summary>Before these words a full stop belongs to a shortened word.</summary>
    private static readonly string[] Shortened =
    [
        "e.g",
        "i.e",
        "etc",
        "no",
        "dr",
        "mr",
        "mrs",
        "ms",
        "st",
        "approx",
        "inc",
        "re",
    ];

    private static readonly string[] Turns = [" but ", " however ", " although ", " whilst ", " though "];

    /// <summary>The pieces in order, with where each begins.</summary>
    public static IReadOnlyList<(int At, string Text)> Of(string text, IReadOnlyList<DateMention> dates)
    {
        var cuts = new SortedSet<int> { 0, text.Length };
        var dated = new bool[text.Length];
        foreach (var date in dates)
        {
            dated.AsSpan(date.At, date.Length).Fill(true);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (!dated[i] && Cuts(text, i) is { } cut)
            {
                cuts.Add(Math.Min(cut, text.Length));
            }
        }

        cuts.UnionWith(dates.Where(d => LogEntry.OpensAt(text, d)).Select(d => d.At));
        cuts.UnionWith(Turns.SelectMany(t => After(t, text)));
        return Pieces(text, cuts);
    }

    private static IEnumerable<int> After(string turn, string text)
    {
        for (
            var i = text.IndexOf(turn, StringComparison.OrdinalIgnoreCase);
            i >= 0;
            i = text.IndexOf(turn, i + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            yield return i + 1;
        }
    }

    private static List<(int At, string Text)> Pieces(string text, SortedSet<int> cuts)
    {
        var pieces = new List<(int At, string Text)>();
        var from = 0;
        foreach (var to in cuts.Skip(1))
        {
            if (text.AsSpan(from, to - from).Trim().Length > 0)
            {
                pieces.Add((from, text[from..to]));
            }

            from = to;
        }

        return pieces;
    }

    /// <returns>Where the next clause begins if one ends here.</returns>
    private static int? Cuts(string text, int i) =>
        text[i] switch
        {
            '\n' or '\r' or ';' or '•' or '·' or '\u25aa' or '\t' or '>' => i + 1,
            '<' => i,
            '!' or '?' => i + 1,
            '.' when EndsASentence(text, i) => i + 1,
            '-' or '–' or '—' when Spaced(text, i) => i + 1,
            ':' when i + 1 < text.Length && (text[i + 1] is ' ' or '-') => i + 1,
            _ => null,
        };

    private static bool Spaced(string text, int i) =>
        i > 0 && text[i - 1] == ' ' && i + 1 < text.Length && text[i + 1] == ' ';

    private static bool EndsASentence(string text, int i)
    {
        if (i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]) && !char.IsUpper(text[i + 1]))
        {
            return false;
        }

        var start = i;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && i - start < 12)
        {
            start--;
        }

        var word = text[start..i];
        return word.Length != 1 && !Shortened.Contains(word, StringComparer.OrdinalIgnoreCase);
    }
}
