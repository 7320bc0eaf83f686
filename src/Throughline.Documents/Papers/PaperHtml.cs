using System.Globalization;
using System.Net;
using System.Text;

namespace Throughline.Documents.Papers;

/// <summary>
/// Writes a paper's blocks as HTML: real headings, lists and tables with heading cells, and nothing that acts. Everything
/// is encoded, so that no word of a paper is ever markup.
/// </summary>
public static class PaperHtml
{
    /// <summary>Levels of headings that HTML knows.</summary>
    private const int Deepest = 6;

    /// <param name="below">The level of the heading that the blocks stand under: 2 under an h2.</param>
    public static void Write(StringBuilder html, IReadOnlyList<PaperBlock> blocks, int below)
    {
        foreach (var block in blocks)
        {
            Write(html, block, below);
        }
    }

    /// <summary>Text as it may stand between tags and within attributes.</summary>
    public static string Encoded(string text) => WebUtility.HtmlEncode(Printable(text));

    private static void Write(StringBuilder html, PaperBlock block, int below)
    {
        switch (block)
        {
            case PaperHeading heading:
                var level = Math.Clamp(below + heading.Level, 1, Deepest).ToString(CultureInfo.InvariantCulture);
                html.Append("<h").Append(level).Append('>').Append(Encoded(heading.Text));
                html.Append("</h").Append(level).Append(">\n");
                break;
            case PaperText text:
                Paragraph(html, text);
                break;
            case PaperPoints points:
                Points(html, points);
                break;
            case PaperList list:
                Numbered(html, list);
                break;
            case PaperTable table:
                Table(html, table);
                break;
            default:
                throw new InvalidOperationException(
                    $"A block of type {block.GetType().Name} is not known to the writer."
                );
        }
    }

    private static void Paragraph(StringBuilder html, PaperText text)
    {
        html.Append(text.Small ? "<p class=\"small\">" : "<p>");
        Words(html, text.Text, text.Bold);
        html.Append("</p>\n");
    }

    private static void Words(StringBuilder html, string text, bool bold)
    {
        var encoded = Encoded(text).Replace("\n", "<br>", StringComparison.Ordinal);
        html.Append(bold ? $"<b>{encoded}</b>" : encoded);
    }

    private static void Points(StringBuilder html, PaperPoints points)
    {
        // A bullet is the browser's to draw and a reader's to tell; a letter or number is part of the words.
        var bullets = points.Points.All(p => p.Marker.Length == 0 || !p.Marker.Any(char.IsLetterOrDigit));
        html.Append(bullets ? "<ul>\n" : "<ul class=\"marked\">\n");
        foreach (var point in points.Points)
        {
            html.Append("<li>");
            Words(html, bullets || point.Marker.Length == 0 ? point.Text : $"{point.Marker} {point.Text}", bold: false);
            html.Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void Numbered(StringBuilder html, PaperList list)
    {
        html.Append(list.Numbered ? "<ol>\n" : "<ul>\n");
        foreach (var entry in list.Entries)
        {
            html.Append("<li>");
            for (var i = 0; i < entry.Count; i++)
            {
                html.Append(i == 0 ? "<p>" : "<p class=\"small\">");
                Words(html, entry[i], bold: false);
                html.Append("</p>");
            }

            html.Append("</li>\n");
        }

        html.Append(list.Numbered ? "</ol>\n" : "</ul>\n");
    }

    private static void Table(StringBuilder html, PaperTable table)
    {
        // On a narrow screen the table moves within its frame, by keys too, and not the page.
        html.Append("<div class=\"wide\" tabindex=\"0\"><table>\n");
        if (table.Headings.Any(h => !string.IsNullOrWhiteSpace(h)))
        {
            html.Append("<thead><tr>");
            foreach (var heading in table.Headings)
            {
                // A blank heading names nothing: it is a cell.
                html.Append(
                    string.IsNullOrWhiteSpace(heading) ? "<td></td>" : $"<th scope=\"col\">{Encoded(heading)}</th>"
                );
            }

            html.Append("</tr></thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr>");
            foreach (var cell in row)
            {
                html.Append("<td>");
                Words(html, cell, bold: false);
                html.Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table></div>\n");
    }

    /// <summary>Without characters that no page may hold.</summary>
    private static string Printable(string text) =>
        text.All(c => c is '\t' or '\n' or >= ' ')
            ? text
            : new([.. text.Select(c => c is '\t' or '\n' or >= ' ' ? c : ' ')]);
}
