using Microsoft.AspNetCore.Html;

namespace Throughline.Web.Pages.Reports;

/// <summary>Words in which those that a check speaks of are marked, on screen and for screen readers.</summary>
internal static class MarkedWords
{
    public static IHtmlContent Of(string text, IReadOnlyList<string> quotes)
    {
        var html = new HtmlContentBuilder();
        var quote = quotes
            .Select(q => q.Trim('…', ' '))
            .FirstOrDefault(q => q.Length > 0 && text.Contains(q, StringComparison.Ordinal));
        if (quote is null)
        {
            return html.Append(text);
        }

        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return html.Append(text[..at])
            .AppendHtml("<mark><span class=\"govuk-visually-hidden\">[checked: </span>")
            .Append(quote)
            .AppendHtml("<span class=\"govuk-visually-hidden\">]</span></mark>")
            .Append(text[(at + quote.Length)..]);
    }
}
