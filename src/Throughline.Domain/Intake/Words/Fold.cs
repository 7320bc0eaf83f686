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
            else if (c is not ('\'' or '’' or '‘'))
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

    public static int WordCount(string text)
    {
        var n = 0;
        var inside = false;
        foreach (var c in text)
        {
            var letter = !char.IsWhiteSpace(c);
            if (letter && !inside)
            {
                n++;
            }

            inside = letter;
        }

        return n;
    }

    public static bool HasInk(string text) => !string.IsNullOrWhiteSpace(text);
}
