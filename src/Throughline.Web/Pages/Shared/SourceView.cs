using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Documents.Pdf;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// Shows a part of a document as it looked: a PDF page drawn, else its text and tables, with rows outlined.
/// </summary>
internal sealed class SourceView(DocumentCache cache, IntakeQueries queries)
{
    private const int LinesAround = 4;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Default;

    /// <returns>HTML that is safe to write out; null when the document cannot be shown.</returns>
    public async Task<IHtmlContent?> RenderAsync(
        Guid documentId,
        string name,
        int page,
        IReadOnlyList<SourceMark> marks,
        CancellationToken cancel
    )
    {
        if (await cache.GetAsync(documentId, name, queries, cancel) is not { } found)
        {
            return null;
        }

        if (found.Document.Format == FileFormat.Pdf)
        {
            var areas = marks
                .Where(m => m.Page == page && m.Box is not null)
                .Select(m => new DrawnArea(m.Box!.Value, m.Lit, m.Link, m.Label))
                .ToList();
            if (PdfPageDrawing.ToSvg(found.Bytes, page, $"Page {page} of the document", areas) is { } svg)
            {
                return new HtmlString(svg);
            }
        }

        return Flow(found.Document, page, marks);
    }

    private static HtmlString Flow(Document document, int page, IReadOnlyList<SourceMark> marks)
    {
        var lines = marks.Where(m => m.Line is not null).Select(m => m.Line!.Value).ToList();
        var (from, to) =
            lines.Count > 0 ? (lines.Min() - LinesAround, lines.Max() + LinesAround) : (int.MinValue, int.MaxValue);
        var byLine = marks
            .Where(m => m.Line is not null)
            .GroupBy(m => m.Line!.Value)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(m => m.Lit).First());
        var html = new StringBuilder();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Table table:
                    AppendTable(html, table, page, from, to, byLine, lines.Count > 0);
                    break;
                case TextBlock text when Within(text.Place, page, from, to, lines.Count > 0):
                    html.Append("<p>").Append(Encoder.Encode(text.Text)).Append("</p>");
                    break;
                default:
                    break;
            }
        }

        return new HtmlString(html.ToString());
    }

    private static bool Within(Place place, int page, int from, int to, bool byLines) =>
        byLines && place.Line is { } line ? line >= from && line <= to : place.Page == page;

    private static void AppendTable(
        StringBuilder html,
        Table table,
        int page,
        int from,
        int to,
        Dictionary<int, SourceMark> marks,
        bool byLines
    )
    {
        var rows = table.Rows.Where(r => Within(r.Place, page, from, to, byLines)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        html.Append("<table role=\"presentation\"><tbody>");
        foreach (var row in rows)
        {
            var mark = row.Place.Line is { } line ? marks.GetValueOrDefault(line) : null;
            html.Append(mark?.Lit == true ? "<tr class=\"tl-lit\">" : "<tr>");
            var link = mark?.Link;
            foreach (var cell in row.Cells)
            {
                html.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"<td colspan=\"{cell.ColumnSpan}\" rowspan=\"{cell.RowSpan}\">"
                );
                AppendCell(html, cell, ref link, mark?.Label);
                html.Append("</td>");
            }

            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    /// <summary>
    /// The first cell with words leads to the row; a shaded cell shows its colour in a small box, since the page's
    /// policy allows no styles, and names it when a rating has it.
    /// </summary>
    private static void AppendCell(StringBuilder html, TableCell cell, ref string? link, string? label)
    {
        var text = Encoder.Encode(cell.Text);
        if (cell.Struck)
        {
            text = $"<s>{text}</s>";
        }

        if (cell.Fill is { } fill)
        {
            text += Shade(fill);
        }

        if (link is not null && cell.Text.Length > 0)
        {
            text = $"<a href=\"{Encoder.Encode(link)}\" title=\"{Encoder.Encode(label ?? "")}\">{text}</a>";
            link = null;
        }

        html.Append(text);
    }

    private static string Shade(Rgb fill)
    {
        var shade = Hue.RatingOf(new Colour(fill.Red, fill.Green, fill.Blue)) switch
        {
            "R" => "red",
            "A" => "amber",
            "G" => "green",
            "Complete" => "blue",
            _ => null,
        };
        var said = shade is null ? "aria-hidden=\"true\"" : $"role=\"img\" aria-label=\"shaded {shade}\"";
        return $" <svg width=\"12\" height=\"12\" {said}><rect width=\"12\" height=\"12\" fill=\"{fill}\" "
            + $"stroke=\"#505a5f\"/></svg>";
    }
}
