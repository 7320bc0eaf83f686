namespace Throughline.Documents.Reading;

/// <summary>One tag or comment of a web page as it stands in a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The first character after it; the text's end for one that was cut.</param>
/// <param name="Name">In lower case; "!" for a comment.</param>
internal sealed record MarkupTag(int Start, int End, string Name, bool Closes, string Attributes)
{
    private const int LongestTag = 4000;

    /// <summary>Names that nobody writes in angle brackets but for a web page.</summary>
    private static readonly HashSet<string> Sure = Names(
        "br dd dl dt div em h1 h2 h3 h4 h5 h6 hr img li ol strong sub sup table tbody td tfoot th thead tr ul"
    );

    /// <summary>
    /// Names that are words too, or single letters: "&lt;title&gt;" may be what a form's author left to be filled in.
    /// </summary>
    private static readonly HashSet<string> Words = Names(
        "a abbr address article b big blockquote body center cite code col colgroup del font footer form head header html "
            + "i input ins label link main mark meta nav o:p p pre q s section small span strike style title tt u"
    );

    /// <summary>The words of an attribute; null when it has none.</summary>
    public string? this[string attribute]
    {
        get
        {
            var at = Attributes.IndexOf(attribute + "=", StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return null;
            }

            var value = Attributes[(at + attribute.Length + 1)..];
            var quote = value.Length > 0 && value[0] is '"' or '\'' ? value[0] : ' ';
            var words = quote == ' ' ? value : value[1..];
            var end = words.IndexOf(quote, StringComparison.Ordinal);
            return end < 0 ? words : words[..end];
        }
    }

    /// <summary>
    /// The tags of the text, in order; empty where all may be somebody's own words: nothing closes, has attributes, or is
    /// a break or an item of a list.
    /// </summary>
    public static IReadOnlyList<MarkupTag> In(string text)
    {
        var all = new List<MarkupTag>();
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var tag = At(text, at);
            at = tag?.End ?? at + 1;
            if (tag is not null)
            {
                all.Add(tag);
            }
        }

        var closed = all.Where(t => t.Closes).Select(t => t.Name).ToHashSet();
        var paragraphs = all.Count(t => t.Name == "p") > 1 || all is [{ Name: "p", Start: 0 }, ..];
        return all.FindAll(t =>
            Sure.Contains(t.Name)
            || closed.Contains(t.Name)
            || t.Attributes.Contains('=')
            || (paragraphs && t.Name == "p")
        );
    }

    private static HashSet<string> Names(string names) => new(names.Split(' '), StringComparer.Ordinal);

    private static MarkupTag? At(string text, int start)
    {
        if (text.AsSpan(start).StartsWith("<!--"))
        {
            var end = text.IndexOf("-->", start, StringComparison.Ordinal);
            return new(start, end < 0 ? text.Length : end + 3, "!", true, "");
        }

        var at = start + 1;
        var closes = at < text.Length && text[at] == '/';
        at += closes ? 1 : 0;
        var from = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == ':'))
        {
            at++;
        }

        var name = text[from..at].ToLowerInvariant();
        if (
            (!Sure.Contains(name) && !Words.Contains(name))
            || (at < text.Length && text[at] is not (' ' or '\n' or '\r' or '\t' or '/' or '>'))
        )
        {
            return null;
        }

        return EndOf(text, at) is { } last
            ? new(start, Math.Min(last + 1, text.Length), name, closes, text[at..last])
            : null;
    }

    /// <summary>
    /// Where the tag's "&gt;" stands, quoted ones passed over; the text's end for a tag that was cut within its
    /// attributes; null for what is no tag.
    /// </summary>
    private static int? EndOf(string text, int at)
    {
        var quote = '\0';
        var first = at;
        for (; at < text.Length && at - first < LongestTag; at++)
        {
            if (quote != '\0')
            {
                quote = text[at] == quote ? '\0' : quote;
            }
            else if (text[at] is '"' or '\'')
            {
                quote = text[at];
            }
            else if (text[at] == '>')
            {
                return at;
            }
            else if (text[at] == '<')
            {
                return null;
            }
        }

        return at == text.Length && text.AsSpan(first).Contains('=') ? at : null;
    }
}
