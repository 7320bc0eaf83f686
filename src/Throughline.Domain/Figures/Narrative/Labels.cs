using Throughline.Domain.Figures.Reading;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>The words that say what a figure is of, without their endings.</summary>
internal static class Labels
{
    private const int ShortestStem = 3;
    private const int NearBy = 60;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "the",
        "and",
        "for",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "been",
        "being",
        "that",
        "this",
        "these",
        "those",
        "with",
        "from",
        "which",
        "who",
        "whom",
        "our",
        "their",
        "its",
        "all",
        "any",
        "some",
        "per",
        "cent",
        "number",
        "total",
        "figure",
        "there",
        "than",
        "then",
        "would",
        "will",
        "could",
        "should",
        "into",
        "out",
        "not",
        "but",
        "also",
        "now",
        "most",
        "more",
        "less",
        "over",
        "under",
        "between",
        "about",
        "approximately",
        "compared",
        "percentage",
        "rate",
        "only",
        "year",
        "month",
        "same",
        "other",
        "both",
        "each",
        "when",
        "where",
        "while",
        "during",
        "since",
        "after",
        "before",
        "within",
        "they",
        "them",
        "one",
        "currently",
        "said",
        "increase",
        "increased",
        "decrease",
        "decreased",
        "improved",
        "recorded",
        "rose",
        "fell",
    };

    /// <summary>Content words by their stems.</summary>
    public static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || (text[i] is '\'' or '’' && start >= 0)))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (Stem(text[start..i]) is { } stem)
                {
                    words.Add(stem);
                }

                start = -1;
            }
        }

        return words;
    }

    /// <summary>The content words between the figure before and this one.</summary>
    public static HashSet<string> WordsJustBefore(Sentence sentence, ReadFigure figure)
    {
        var from = sentence.Figures.Where(f => f.End <= figure.Start).Select(f => f.End).DefaultIfEmpty(0).Max();
        return Words(sentence.Words[Math.Max(from, figure.Start - NearBy)..figure.Start]);
    }

    private static string? Stem(string word)
    {
        var w = word.ToLowerInvariant()
            .Replace("’s", "", StringComparison.Ordinal)
            .Replace("'s", "", StringComparison.Ordinal)
            .Trim('\'', '’');
        if (w.Length < ShortestStem || Empty.Contains(w))
        {
            return null;
        }

        foreach (
            var ending in (ReadOnlySpan<string>)
                ["isations", "isation", "ations", "ation", "ies", "ing", "ed", "es", "s", "y"]
        )
        {
            if (
                w.Length - ending.Length > ShortestStem
                && w.EndsWith(ending, StringComparison.Ordinal)
                && !w.EndsWith("ss", StringComparison.Ordinal)
            )
            {
                return w[..^ending.Length];
            }
        }

        return w;
    }
}
