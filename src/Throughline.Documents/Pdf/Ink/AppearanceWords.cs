using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// Words that a mark draws of itself, such as "APPROVED" on a stamp. They are told, not read, so their font is not asked:
/// letters are taken as the plain ones that nearly all stamps are written in.
/// </summary>
internal static class AppearanceWords
{
    private const int Longest = 2_000_000;

    /// <returns>Null where it draws none, or is broken.</returns>
    public static string? Of(DictionaryToken mark, PdfTokens tokens)
    {
        var drawn = tokens.Get<DictionaryToken>(mark, "AP") is { } looks ? tokens.Get<IToken>(looks, "N") : null;
        if (drawn is DictionaryToken states && tokens.Get<NameToken>(mark, "AS") is { } state)
        {
            drawn = tokens.Get<IToken>(states, state.Data);
        }

        if (drawn is not StreamToken stream || stream.Data.Length > Longest)
        {
            return null;
        }

        try
        {
            var words = Shown(Encoding.Latin1.GetString(stream.Decode(BoundedFilters.Instance).Span));
            return words.Any(char.IsLetterOrDigit) ? words : null;
        }
        catch (Exception e)
            when (e is not (OutOfMemoryException or UnreadableDocumentException or OperationCanceledException))
        {
            // A filter throws whatever the damage leads to.
            return null;
        }
    }

    /// <summary>The strings of a content stream, those of one line of type together.</summary>
    private static string Shown(string content)
    {
        var words = new StringBuilder();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '(')
            {
                i = Literal(content, i + 1, words);
            }
            else if (content[i] == '<' && i + 1 < content.Length && content[i + 1] != '<')
            {
                i = Hex(content, i + 1, words);
            }
            else if (content[i] == 'E' && i + 1 < content.Length && content[i + 1] == 'T' || content[i] == 'j')
            {
                words.Append(' ');
            }
        }

        return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int Literal(string content, int at, StringBuilder words)
    {
        for (var depth = 1; at < content.Length; at++)
        {
            var c = content[at];
            depth +=
                c == '(' ? 1
                : c == ')' ? -1
                : 0;
            if (depth == 0)
            {
                return at;
            }

            words.Append(c == '\\' && at + 1 < content.Length ? content[++at] : c);
        }

        return at;
    }

    private static int Hex(string content, int at, StringBuilder words)
    {
        for (; at + 1 < content.Length && char.IsAsciiHexDigit(content[at]); at += 2)
        {
            if (
                byte.TryParse(
                    content.AsSpan(at, 2),
                    System.Globalization.NumberStyles.HexNumber,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var letter
                )
                && letter > 0
            )
            {
                words.Append((char)letter);
            }
        }

        return at;
    }
}
