namespace Throughline.Domain.Intake.Words;

/// <summary>
/// Folds text for comparison: lower case, letters and digits only, one space between words, apostrophes dropped.
/// </summary>
internal static class Fold
{
    /// <summary>Characters that are folded without asking for memory; nearly all cells and headings are shorter.</summary>
    private const int Short = 256;

    public static string Words(string text)
    {
        var folded = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && length > 0)
                {
                    folded[length++] = ' ';
                }

                folded[length++] = char.ToLowerInvariant(c);
                gap = false;
            }
            else if (!IsApostrophe(c))
            {
                gap = true;
            }
        }

        return Same(text, folded[..length]);
    }

    /// <summary>White space folded to single blanks; words as they stand.</summary>
    public static string Space(string text)
    {
        var folded = text.Length <= Short ? stackalloc char[Short] : new char[text.Length];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                continue;
            }

            if (gap && length > 0)
            {
                folded[length++] = ' ';
            }

            folded[length++] = c;
            gap = false;
        }

        return Same(text, folded[..length]);
    }

    private static string Same(string text, ReadOnlySpan<char> folded) =>
        folded.SequenceEqual(text) ? text : new string(folded);

    public static int WordCount(string text) => Count(text, int.MaxValue);

    /// <summary>True for at least so many words; looks no further than it must.</summary>
    public static bool HasWords(string text, int least) => Count(text, least) >= least;

    private static int Count(string text, int most)
    {
        var n = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            if (letter && !inside && ++n == most)
            {
                return n;
            }

            inside = letter;
        }

        return n;
    }

    /// <summary>The first of the words that <see cref="Words"/> gives; empty for none.</summary>
    public static string FirstWord(string text)
    {
        var from = 0;
        while (from < text.Length && !char.IsLetterOrDigit(text[from]))
        {
            from++;
        }

        var to = from;
        while (to < text.Length && (char.IsLetterOrDigit(text[to]) || IsApostrophe(text[to])))
        {
            to++;
        }

        return Words(text[from..to]);
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘';

    public static bool HasInk(string text) => !string.IsNullOrWhiteSpace(text);
}
