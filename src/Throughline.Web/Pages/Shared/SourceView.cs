using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Throughline.Core.Documents;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Intake;
using Throughline.Documents;
using Throughline.Domain.Intake.Ratings;
using Throughline.Domain.Plans;

namespace Throughline.Web.Pages.Shared;

/// <summary>
/// Shows a part of a document as it looked: a PDF page drawn, else its text and tables, with rows outlined.
/// </summary>
internal sealed class SourceView(Readers readers, ShownPages shown, IntakeQueries queries)
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
        // A drawing that is remembered outlives the file.
        if (!await queries.IsKeptAsync(documentId, cancel))
        {
            return null;
        }

        var request = RequestOf(name, page, marks);
        if (shown.Find(documentId, request) is not { } found)
        {
            if (await queries.BytesAsync(documentId, cancel) is not { } bytes)
            {
                return null;
            }

            try
            {
                found = await readers.LookAsync(new ShowPage(), request, [bytes], cancel);
            }
            catch (UnreadableDocumentException)
            {
                return null;
            }

            shown.Keep(documentId, request, found);
        }

        return new HtmlString((found.Drawing ?? Flow(found, marks)) + BesideTheText.Html(found.Beside));
    }

    private static PageToShow RequestOf(string name, int page, IReadOnlyList<SourceMark> marks)
    {
        var lines = marks.Where(m => m.Line is not null).Select(m => m.Line!.Value).ToList();
        return new(
            name,
            page,
            [
                .. marks
                    .Where(m => m.Page == page && m.Box is not null)
                    .Select(m => new OutlinedArea(
                        m.Box!.Value.Left,
                        m.Box.Value.Top,
                        m.Box.Value.Right,
                        m.Box.Value.Bottom,
                        m.Lit,
                        m.Link,
                        m.Label
                    )),
            ],
            lines.Count > 0 ? new(lines.Min() - LinesAround, lines.Max() + LinesAround) : null
        );
    }

    private static string Flow(ShownPage page, IReadOnlyList<SourceMark> marks)
    {
        var byLine = marks
            .Where(m => m.Line is not null)
            .GroupBy(m => m.Line!.Value)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(m => m.Lit).First());
        var html = new StringBuilder();
        foreach (var block in page.Blocks)
        {
            if (block.Rows is { } rows)
            {
                AppendTable(html, rows, byLine);
            }
            else
            {
                html.Append("<p>").Append(Encoder.Encode(block.Text ?? "")).Append("</p>");
            }
        }

        return html.ToString();
    }

    private static void AppendTable(StringBuilder html, IReadOnlyList<ShownRow> rows, Dictionary<int, SourceMark> marks)
    {
        html.Append("<table role=\"presentation\"><tbody>");
        foreach (var row in rows)
        {
            var mark = row.Line is { } line ? marks.GetValueOrDefault(line) : null;
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
    private static void AppendCell(StringBuilder html, ShownCell cell, ref string? link, string? label)
    {
        var text = Encoder.Encode(cell.Text);
        if (cell.Struck)
        {
            text = $"<s>{text}</s>";
        }

        if (cell.Shade is { } fill)
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

    private static string Shade(ShownShade found)
    {
        var fill = new Rgb(found.Red, found.Green, found.Blue);
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
