namespace Throughline.Documents.PlainText;

/// <summary>What the end of a line says of whether its words go on.</summary>
internal static class SentenceWords
{
    /// <summary>Words after which no sentence ends.</summary>
    private static readonly HashSet<string> Leading = new(StringComparer.OrdinalIgnoreCase)
    {
        "a",
        "an",
        "and",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "into",
        "of",
        "on",
        "or",
        "that",
        "the",
        "their",
        "to",
        "which",
        "who",
        "with",
        "is",
        "are",
        "be",
        "will",
        "all",
        "this",
        "between",
        "within",
    };

    /// <summary>True for a sentence that stops at "and" or "a"; words that are nothing but "A" are amber.</summary>
    public static bool LeadsOn(string text) =>
        text.LastIndexOf(' ') is > 0 and var at && Leading.Contains(text[(at + 1)..]);

    /// <summary>
    /// True where a line was broken within a word: after a hyphen or a slash that touches the letter before it.
    /// </summary>
    public static bool Together(string last, string next) =>
        last.Length > 1
        && last[^1] is '-' or '/'
        && char.IsLetterOrDigit(last[^2])
        && next.Length > 0
        && char.IsLetterOrDigit(next[0]);
}
