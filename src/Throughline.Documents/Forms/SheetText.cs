using System.Globalization;
using System.Text;

namespace Throughline.Documents.Forms;

/// <summary>
/// Words on their way into a cell and out of it: what XML cannot hold is escaped as ECMA-376 22.9.2.19 (ST_Xstring)
/// says.
/// </summary>
public static class SheetText
{
    private const char Unknown = '\uFFFD';

    /// <summary>What says that a text was longer than a cell can be.</summary>
    public const string CutMark = " […] The rest is in Throughline.";

    /// <summary>
    /// Characters at the start of a cell that make a spreadsheet program take it for a formula (OWASP, "CSV
    /// Injection").
    /// </summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';

    /// <summary>At most what a cell holds, never cut within a character.</summary>
    public static string Fit(string text)
    {
        if (text.Length <= FormWorkbook.MostCharacters)
        {
            return text;
        }

        var end = FormWorkbook.MostCharacters - CutMark.Length;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), CutMark);
    }

    public static string Encode(string text)
    {
        var sb = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                sb.Append(c).Append(text[++i]);
            }
            else if (IsEscape(text, i))
            {
                sb.Append("_x005F_");
            }
            else if (c is '\t' or '\n' || (c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE'))
            {
                sb.Append(c);
            }
            else if (c < ' ')
            {
                sb.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                sb.Append(Unknown);
            }
        }

        return sb.ToString();
    }

    public static string Decode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var sb = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsEscape(text, i))
            {
                sb.Append((char)int.Parse(text.AsSpan(i + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += EscapeLength - 1;
            }
            else
            {
                sb.Append(text[i]);
            }
        }

        return sb.ToString();
    }

    /// <summary>
    /// The words without what a spreadsheet program may change when it saves: runs of white space are one space,
    /// control characters and broken ones are gone.
    /// </summary>
    public static string Plain(string text)
    {
        var sb = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (sb.Length > 0 && sb[^1] != ' ')
                {
                    sb.Append(' ');
                }
            }
            else if (!Rune.IsControl(rune) && rune.Value is not (Unknown or 0xFFFE or 0xFFFF))
            {
                sb.Append(rune.ToString());
            }
        }

        return sb.ToString().TrimEnd(' ');
    }

    /// <summary>
    /// Words that somebody typed, as they are kept: line ends as one character, without control characters (PostgreSQL
    /// keeps no NUL) and broken ones.
    /// </summary>
    public static string Clean(string text)
    {
        var sb = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (
                rune.Value is '\n' or '\t'
                || (!Rune.IsControl(rune) && rune.Value is not (Unknown or 0xFFFE or 0xFFFF))
            )
            {
                sb.Append(rune.ToString());
            }
        }

        return sb.ToString().Trim();
    }

    private const int EscapeLength = 7;

    /// <summary>True where "_x" stands with four hexadecimal digits and "_".</summary>
    private static bool IsEscape(string text, int at) =>
        text[at] == '_'
        && at + EscapeLength <= text.Length
        && text[at + 1] == 'x'
        && text[at + 6] == '_'
        && char.IsAsciiHexDigit(text[at + 2])
        && char.IsAsciiHexDigit(text[at + 3])
        && char.IsAsciiHexDigit(text[at + 4])
        && char.IsAsciiHexDigit(text[at + 5]);
}
