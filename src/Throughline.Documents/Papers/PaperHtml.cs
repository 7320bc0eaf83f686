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
    /// <param name="looks">Pictures of the pages that it was written from; null for none.</param>
    public static void Write(StringBuilder html, IReadOnlyList<PaperBlock> blocks, int below, PaperLooks? looks = null)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not PaperPage page)
            {
                Write(html, blocks[i], below);
            }
            else if ((looks ?? PaperLooks.None).AddressOf(page.Number) is { } address)
            {
                if (!looks!.Instead)
                {
                    Unfolded(html, page, address);
                    continue;
                }

                var words = blocks.Skip(i + 1).TakeWhile(b => b is not PaperPage).ToList();
                Sheet(html, page, address, words);
                i += words.Count;
            }
        }
    }

    private static void Unfolded(StringBuilder html, PaperPage page, string address)
    {
        var number = page.Number.ToString(CultureInfo.InvariantCulture);
        html.Append("<details class=\"look\"><summary>Page ").Append(number);
        html.Append(" of the file as it looks</summary><img loading=\"lazy\" src=\"").Append(Encoded(address));
        html.Append("\" alt=\"Page ").Append(number).Append(" of the file. Its words follow.\"></details>\n");
    }

    private static void Sheet(StringBuilder html, PaperPage page, string address, List<PaperBlock> words)
    {
        html.Append(page.Wide ? "<div class=\"sheet across\"><img src=\"" : "<div class=\"sheet\"><img src=\"");
        html.Append(Encoded(address)).Append("\" alt=\"");
        html.Append(Encoded(string.Join('\n', words.Select(WordsOfBlock.Of)))).Append("\"></div>\n");
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
