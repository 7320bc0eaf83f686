using System.Text;

namespace Throughline.Domain.Intake.Words;

/// <summary>
/// Folds text for comparison: lower case, letters and digits only, one space between words, apostrophes dropped.
/// </summary>
internal static class Fold
{
    public static string Words(string text)
    {
        var sb = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (gap && sb.Length > 0)
                {
                    sb.Append(' ');
                }

                sb.Append(char.ToLowerInvariant(c));
                gap = false;
            }
            else if (c is not ('\'' or '’' or '‘'))
            {
                gap = true;
            }
        }

        return sb.ToString();
    }

    /// <summary>White space folded to single blanks; words as they stand.</summary>
    public static string Space(string text)
    {
        var sb = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                gap = true;
                continue;
            }

            if (gap && sb.Length > 0)
            {
                sb.Append(' ');
            }

            sb.Append(c);
            gap = false;
        }

        return sb.ToString();
    }

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
