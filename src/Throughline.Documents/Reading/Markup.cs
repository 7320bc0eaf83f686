using System.Net;
using System.Text;

namespace Throughline.Documents.Reading;

/// <summary>
/// Turns what a web page was pasted as (<c>&lt;ul style="..."&gt;&lt;li&gt;</c>, <c>&amp;nbsp;</c>) into the words and
/// bullets that its author saw. Words that merely hold a "&lt;" stay as they are.
/// </summary>
internal static class Markup
{
    /// <summary>A code that was written as text may itself have been written as text once more; never more often.</summary>
    private const int MostLayers = 2;

    /// <returns>The same string where it holds no codes.</returns>
    public static string Plain(string text)
    {
        for (var layer = 0; layer < MostLayers && IsSuspect(text); layer++)
        {
            var tags = MarkupTag.In(text);
            var plain = tags.Count > 0 ? Written(text, tags) : Decoded(text);
            if (plain == text)
            {
                break;
            }

            text = plain;
        }

        return text;
    }

    private static bool IsSuspect(string text) => text.Contains('<') || (text.Contains('&') && text.Contains(';'));

    private static string Written(string text, IReadOnlyList<MarkupTag> tags)
    {
        var page = new MarkupPage();
        var at = 0;
        foreach (var tag in tags)
        {
            page.Say(Decoded(text[at..tag.Start]));
            page.Take(tag);
            at = tag.End;
        }

        page.Say(Decoded(text[at..]));
        return page.ToString();
    }

    private static string Decoded(string text) =>
        text.Contains('&') ? new StringBuilder(WebUtility.HtmlDecode(text)).Replace('\u00a0', ' ').ToString() : text;
}
