using System.Globalization;
using System.Text;

namespace Throughline.FictionalPacks.Writers;

/// <summary>Writes a paper as a plain PDF: lines of type, and tables with rulings. A cell's words are cut to its width.</summary>
public static class PrintedPaper
{
    private const double Left = 40;
    private const double Width = 520;
    private const double RowHeight = 26;
    private const double Top = 800;

    /// <param name="compact">As newer programs write it; see <see cref="RawPdf.Write"/>.</param>
    public static byte[] Write(Paper paper, bool compact = false)
    {
        var pdf = new RawPdf();
        var root = pdf.Add("");
        var tree = pdf.Add("");
        var font = pdf.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        var pages = Contents(paper)
            .Select(content =>
                pdf.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 600 840]/Contents {pdf.AddStream("", content, packed: true)} 0 R/Resources<</Font<</F1 {font} 0 R>>>>>>"
                    )
                )
            )
            .ToList();
        pdf.Set(root, $"<</Type/Catalog/Pages {tree} 0 R>>");
        pdf.Set(tree, $"<</Type/Pages/Kids[{string.Join(' ', pages.Select(p => $"{p} 0 R"))}]/Count {pages.Count}>>");
        return pdf.Write(root, compact);
    }

    private static IEnumerable<string> Contents(Paper paper)
    {
        var (content, y) = (new StringBuilder(), Top);
        foreach (var element in paper.Elements)
        {
            if (element is PageEnd || y < 120)
            {
                yield return content.ToString();
                (content, y) = (new StringBuilder(), Top);
            }

            y = element switch
            {
                Title title => Line(content, title.Text, 16, y),
                Para para => Line(content, para.Text, 10, y),
                Grid grid => Table(content, grid, y),
                _ => y,
            };
        }

        yield return content.ToString();
    }

    private static double Line(StringBuilder content, string text, double size, double y)
    {
        Words(content, text, size, Left, y);
        return y - (2 * size);
    }

    private static double Table(StringBuilder content, Grid grid, double y)
    {
        var column = Width / grid.Columns;
        foreach (var row in grid.Rows.TakeWhile(_ => y > RowHeight))
        {
            var x = Left;
            foreach (var box in row)
            {
                content.Append(
                    CultureInfo.InvariantCulture,
                    $"{x} {y - RowHeight} {column * box.Across} {RowHeight} re S\n"
                );
                Words(
                    content,
                    box.Text[..Math.Min(box.Text.Length, (int)(column * box.Across / 4.5))],
                    8,
                    x + 3,
                    y - 16
                );
                x += column * box.Across;
            }

            y -= RowHeight;
        }

        return y - RowHeight;
    }

    private static void Words(StringBuilder content, string text, double size, double x, double y) =>
        content.Append(
            CultureInfo.InvariantCulture,
            $"BT /F1 {size} Tf {x} {y} Td ({text.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n"
        );
}
