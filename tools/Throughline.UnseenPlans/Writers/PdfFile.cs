using System.Globalization;
using System.Text;
using Throughline.FictionalPacks.Writers;
using Throughline.UnseenPlans.Layout;

namespace Throughline.UnseenPlans.Writers;

/// <summary>Writes a paper as PDF in the fonts that every reader has: lines of type, rulings and filled boxes.</summary>
public static class PdfFile
{
    private static readonly string[] Fonts = ["{0}", "{0}-Bold", "ZapfDingbats", "Symbol"];

    public static byte[] Write(Sheaf sheaf)
    {
        var canvas = new PdfCanvas(sheaf);
        new PageFlow(sheaf, canvas).Run();
        var pdf = new RawPdf();
        var (root, tree) = (pdf.Add(""), pdf.Add(""));
        var fonts = Fonts
            .Select(
                (f, i) =>
                    pdf.Add(
                        $"<</Type/Font/Subtype/Type1/BaseFont/{Name(f, sheaf.Face)}{(i < 2 ? "/Encoding/WinAnsiEncoding" : "")}>>"
                    )
            )
            .ToList();
        var resources = string.Concat(fonts.Select((f, i) => $"/F{i + 1} {f} 0 R"));
        var pages = canvas
            .Contents()
            .Select(content =>
                pdf.Add(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {canvas.PageWidth} {canvas.PageHeight}]/Contents {pdf.AddStream("", content, packed: true)} 0 R/Resources<</Font<<{resources}>>>>>>"
                    )
                )
            )
            .ToList();
        pdf.Set(root, $"<</Type/Catalog/Pages {tree} 0 R>>");
        pdf.Set(tree, $"<</Type/Pages/Kids[{string.Join(' ', pages.Select(p => $"{p} 0 R"))}]/Count {pages.Count}>>");
        return pdf.Write(root, sheaf.Compact);
    }

    private static string Name(string font, string face) =>
        font switch
        {
            "{0}-Bold" when face == "Times-Roman" => "Times-Bold",
            _ => font.Replace("{0}", face, StringComparison.Ordinal),
        };

    private sealed class PdfCanvas(Sheaf sheaf) : PageCanvas
    {
        private const double Margin = 42;
        private readonly List<StringBuilder> _pages = [new()];

        public double PageWidth => sheaf.Landscape ? 842 : 595;
        public double PageHeight => sheaf.Landscape ? 595 : 842;
        public override double Width => PageWidth - (2 * Margin);
        public override double Height => PageHeight - (2 * Margin) - 24;
        public override double Gap => 6;
        public override double Side => 4;
        public override double Above => 2.5;

        public override double Lead(double size) => Math.Round(size * 1.22, 1);

        public override double WidthOf(string text, double size, bool bold) =>
            text.Sum(Letters.Width) * size / 1000 * (bold ? 1.07 : 1) * (sheaf.Face == "Helvetica" ? 1 : 0.95);

        public override void Put(double x, double y, string text, double size, bool bold, bool struck)
        {
            var at = Margin + x;
            var down = PageHeight - Margin - 12 - y - (size * 0.82);
            foreach (var (font, letters, gap) in Pieces(text, bold))
            {
                _pages[^1]
                    .Append(
                        CultureInfo.InvariantCulture,
                        $"BT /F{font} {size} Tf {at:0.##} {down:0.##} Td ({letters}) Tj ET\n"
                    );
                at += WidthOf(gap, size, bold);
            }

            if (struck && text.Length > 0)
            {
                Line(Margin + x, down + (size * 0.28), Margin + x + WidthOf(text, size, bold), down + (size * 0.28));
            }
        }

        public override void Rule(double x1, double y1, double x2, double y2) =>
            Line(Margin + x1, PageHeight - Margin - 12 - y1, Margin + x2, PageHeight - Margin - 12 - y2);

        public override void Fill(double x, double y, double width, double height, string colour)
        {
            var parts = Enumerable
                .Range(0, 3)
                .Select(i =>
                    (
                        int.Parse(colour.AsSpan(i * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0
                    ).ToString("0.###", CultureInfo.InvariantCulture)
                );
            _pages[^1]
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{string.Join(' ', parts)} rg {Margin + x:0.##} {PageHeight - Margin - 12 - y - height:0.##} {width:0.##} {height:0.##} re f 0 g\n"
                );
        }

        public override void NextPage() => _pages.Add(new());

        public IEnumerable<string> Contents()
        {
            for (var page = 0; page < _pages.Count; page++)
            {
                var content = _pages[page];
                Furniture(content, sheaf.RunningHead, page, PageHeight - 30);
                Furniture(content, sheaf.RunningFoot, page, 24);
                yield return content.ToString();
            }
        }

        private void Furniture(StringBuilder content, string text, int page, double y)
        {
            if (text.Length > 0)
            {
                var words = text.Replace(
                    "{page}",
                    (page + 1).ToString(CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                );
                content.Append(
                    CultureInfo.InvariantCulture,
                    $"BT /F1 8 Tf {Margin + ((Width - WidthOf(words, 8, false)) / 2):0.##} {y:0.##} Td ({Letters.Escaped(words)}) Tj ET\n"
                );
            }
        }

        private void Line(double x1, double y1, double x2, double y2) =>
            _pages[^1].Append(CultureInfo.InvariantCulture, $"0.6 w {x1:0.##} {y1:0.##} m {x2:0.##} {y2:0.##} l S\n");

        /// <summary>A line as pieces of one font each, or of one word; with each the words to go on behind.</summary>
        private IEnumerable<(int Font, string Letters, string Gap)> Pieces(string text, bool bold)
        {
            var plain = bold ? 2 : 1;
            var piece = new StringBuilder();
            foreach (var letter in text)
            {
                if (Letters.OfSign(letter) is var (font, code) && font > 0)
                {
                    if (piece.Length > 0)
                    {
                        yield return (plain, Letters.Escaped(piece.ToString()), piece.ToString());
                        piece.Clear();
                    }

                    yield return (font, $"\\{Convert.ToString(code, 8).PadLeft(3, '0')}", letter.ToString());
                    continue;
                }

                piece.Append(letter);
                if (sheaf.WordByWord && letter == ' ')
                {
                    yield return (plain, Letters.Escaped(piece.ToString().TrimEnd()), piece.ToString());
                    piece.Clear();
                }
            }

            if (piece.Length > 0)
            {
                yield return (plain, Letters.Escaped(piece.ToString()), piece.ToString());
            }
        }
    }
}
