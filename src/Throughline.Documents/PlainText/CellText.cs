using System.Net;
using System.Text;

namespace Throughline.Documents.PlainText;

/// <summary>
/// Clears the words of a cell of the mark-up that conversions leave behind; only known tags go, every other character
/// stays.
/// </summary>
internal static class CellText
{
    private static readonly HashSet<string> Tags = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "br",
        "ul",
        "ol",
        "li",
        "div",
        "span",
        "b",
        "i",
        "u",
        "strong",
        "em",
        "sup",
        "sub",
        "table",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "a",
        "font",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    };

    private static readonly HashSet<string> Breaks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "br",
        "li",
        "div",
        "tr",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    };

    public static string Of(string raw)
    {
        if (raw.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return raw.Trim();
        }

        var text = raw.Contains('<', StringComparison.Ordinal) ? WithoutTags(raw) : raw;
        return (text.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(text) : text).Trim();
    }

    private static string WithoutTags(string raw)
    {
        var sb = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '<' && TagAt(raw, i) is { } tag)
            {
                if (Breaks.Contains(tag.Name))
                {
                    sb.Append('\n');
                }

                i = tag.End;
                continue;
            }

            sb.Append(raw[i]);
        }

        return Tidy(sb.ToString());
    }

    private static (string Name, int End)? TagAt(string raw, int at)
    {
        var i = at + 1;
        if (i < raw.Length && raw[i] == '/')
        {
            i++;
        }

        var start = i;
        while (i < raw.Length && char.IsAsciiLetterOrDigit(raw[i]))
        {
            i++;
        }

        var name = raw[start..i];
        var close = raw.IndexOf('>', i);
        return name.Length > 0 && close >= 0 && close - at < 200 && Tags.Contains(name) && (raw[i] is '>' or ' ' or '/')
            ? (name, close)
            : null;
    }

    /// <summary>One newline where tags left several, none at the ends, no blanks beside it.</summary>
    private static string Tidy(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
        return string.Join('\n', lines);
    }
}
