using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Throughline.Core.Mail;

/// <summary>A mail's words as plain text and as simple HTML that says the same.</summary>
internal static partial class MailBodies
{
    /// <param name="sections">Subject and text of each mail that goes into this one.</param>
    /// <param name="site">The site's address.</param>
    /// <param name="foot">The last lines: why it came and how to stop it.</param>
    public static string Plain(IReadOnlyList<(string Subject, string Text)> sections, string site, string foot)
    {
        var bodies =
            sections.Count == 1 ? [sections[0].Text] : sections.Select((s, i) => $"{i + 1}. {s.Subject}\n\n{s.Text}");
        return Addressed(string.Join("\n\n", bodies) + "\n\n-- \n" + foot + "\n", site);
    }

    public static string Html(
        string title,
        IReadOnlyList<(string Subject, string Text)> sections,
        string site,
        string foot
    )
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>")
            .Append(WebUtility.HtmlEncode(title))
            .Append("</title></head><body>");
        foreach (var (subject, text) in sections)
        {
            html.Append(sections.Count == 1 ? "<h1>" : "<h2>")
                .Append(WebUtility.HtmlEncode(subject))
                .Append(sections.Count == 1 ? "</h1>" : "</h2>");
            Paragraphs(html, Addressed(text, site));
        }

        html.Append("<hr>");
        Paragraphs(html, Addressed(foot, site));
        return html.Append("</body></html>").ToString();
    }

    private static string Addressed(string text, string site) =>
        text.Replace(MailLink.Mark + "/", site.TrimEnd('/') + "/", StringComparison.Ordinal);

    private static void Paragraphs(StringBuilder html, string text)
    {
        foreach (var paragraph in text.Split("\n\n"))
        {
            html.Append("<p>")
                .Append(
                    Address()
                        .Replace(
                            WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal),
                            "<a href=\"$0\">$0</a>"
                        )
                )
                .Append("</p>");
        }
    }

    [GeneratedRegex(@"https?://[A-Za-z0-9/\-_.~?=:\[\]%]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
