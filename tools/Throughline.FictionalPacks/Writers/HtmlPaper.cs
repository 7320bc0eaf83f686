using System.Net;
using System.Text;

namespace Throughline.FictionalPacks.Writers;

/// <summary>Writes a paper as HTML to be printed as PDF by a browser, with or without the tables' rulings.</summary>
public static class HtmlPaper
{
    public static string Write(Paper paper, bool ruled)
    {
        var sb = new StringBuilder("<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><style>");
        sb.Append(paper.Landscape ? "@page{size:A4 landscape;margin:14mm}" : "@page{size:A4;margin:16mm}");
        sb.Append(
            "body{font:9pt Arial,'DejaVu "
                + "Sans',sans-serif}h1{font-size:15pt}h2{font-size:12pt}table{border-collapse:collapse;width:100%;margin:6pt 0}td{padding:3pt 5pt;vertical-align:top}"
        );
        sb.Append(ruled ? "td{border:.75pt solid #555}" : "td{padding:7pt 8pt}").Append("</style></head><body>");
        foreach (var element in paper.Elements)
        {
            sb.Append(
                element switch
                {
                    Title t => $"<h{t.Level}>{WebUtility.HtmlEncode(t.Text)}</h{t.Level}>",
                    Para p => $"<p>{(p.Bold ? "<b>" : "")}{WebUtility.HtmlEncode(p.Text)}{(p.Bold ? "</b>" : "")}</p>",
                    Grid g => TableOf(g),
                    _ => "<div style=\"break-after:page\"></div>",
                }
            );
        }

        return sb.Append("</body></html>").ToString();
    }

    private static string TableOf(Grid grid)
    {
        var sb = new StringBuilder("<table>");
        // A heading over two rows cannot be cut from the rest.
        var head = grid.Header && grid.Rows[0].All(b => b.Down == 1);
        for (var r = 0; r < grid.Rows.Count; r++)
        {
            sb.Append(r == 0 && head ? "<thead><tr>" : "<tr>");
            foreach (var box in grid.Rows[r].Where(b => !b.Covered))
            {
                var style =
                    (box.Fill is null ? "" : $"background:#{box.Fill};")
                    + (box.Ink is null ? "" : $"color:#{box.Ink};")
                    + (box.Struck ? "text-decoration:line-through;" : "")
                    + (box.Bold ? "font-weight:bold;" : "");
                sb.Append(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"<td colspan=\"{box.Across}\" rowspan=\"{box.Down}\" "
                        + $"style=\"{style}-webkit-print-color-adjust:exact\">"
                );
                sb.Append(WebUtility.HtmlEncode(box.Text).Replace("\n", "<br>", StringComparison.Ordinal))
                    .Append("</td>");
            }

            sb.Append(r == 0 && head ? "</tr></thead>" : "</tr>");
        }

        return sb.Append("</table>").ToString();
    }
}
