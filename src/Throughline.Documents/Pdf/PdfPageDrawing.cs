using System.Globalization;
using System.Text;
using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pictures;

namespace Throughline.Documents.Pdf;

/// <summary>
/// Draws a PDF page as it looked: words, lines and fills as SVG in points, so that places map one to one. A scanned page is
/// shown as its picture; other pictures are left out.
/// </summary>
public static class PdfPageDrawing
{
    private const int MostWords = 20_000;

    /// <returns>Null when the file or page cannot be drawn.</returns>
    public static DrawnPage? Of(ReadOnlyMemory<byte> file, int page, string title, IReadOnlyList<DrawnArea> areas)
    {
        try
        {
            using var pdf = new OpenPdf(file.ToArray());
            if (page < 1 || page > pdf.PageCount)
            {
                return null;
            }

            var ink = PageInkReader.Read(pdf, page);
            return new(
                Draw(ink, PdfReader.IsPicture(ink) ? PaintedPage.Of(file, page) : null, title, areas),
                ink.Beside
            );
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The reading itself told of any damage; a page that cannot be drawn is shown as its text instead.
            return null;
        }
    }

    private static string Draw(PageInk ink, byte[]? picture, string title, IReadOnlyList<DrawnArea> areas)
    {
        var sb = new StringBuilder(64 * 1024);
        sb.Append(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {N(ink.Width)} {N(ink.Height)}\" role=\"img\" "
                + $"aria-label=\"{Escape(title)}\" font-family=\"Source Sans 3, Arial, sans-serif\">"
        );
        if (picture is not null)
        {
            sb.Append(
                CultureInfo.InvariantCulture,
                $"<image width=\"{N(ink.Width)}\" height=\"{N(ink.Height)}\" "
                    + $"href=\"data:image/jpeg;base64,{Convert.ToBase64String(picture)}\"/>"
            );
        }

        AppendShapes(sb, ink);
        foreach (var word in ink.Words.Take(MostWords))
        {
            AppendWord(sb, word);
        }

        foreach (var area in areas)
        {
            AppendArea(sb, area);
        }

        return sb.Append("</svg>").ToString();
    }

    private static void AppendShapes(StringBuilder sb, PageInk ink)
    {
        foreach (var fill in ink.Fills.Where(f => !PageColours.IsWhite(f.Colour)))
        {
            sb.Append(
                CultureInfo.InvariantCulture,
                $"<rect x=\"{N(fill.Box.Left)}\" y=\"{N(fill.Box.Top)}\" width=\"{N(fill.Box.Width)}\" "
                    + $"height=\"{N(fill.Box.Height)}\" fill=\"{fill.Colour}\"/>"
            );
        }

        sb.Append("<g stroke=\"#6b6b6b\" stroke-width=\".6\">");
        foreach (var r in ink.Across)
        {
            sb.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(r.From)} {N(r.At)}H{N(r.To)}\"/>");
        }

        foreach (var r in ink.Down)
        {
            sb.Append(CultureInfo.InvariantCulture, $"<path d=\"M{N(r.At)} {N(r.From)}V{N(r.To)}\"/>");
        }

        sb.Append("</g>");
    }

    private static void AppendWord(StringBuilder sb, PdfWord word)
    {
        sb.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{N(word.Left)}\" y=\"{N(word.Baseline)}\" font-size=\"{N(word.Size)}\" "
                + $"textLength=\"{N(Math.Max(0.5, word.Right - word.Left))}\" lengthAdjust=\"spacingAndGlyphs\""
        );
        sb.Append(word.Bold ? " font-weight=\"700\"" : "")
            .Append(word.Ink is { } ink ? $" fill=\"{ink}\"" : "")
            .Append(word.Struck ? " text-decoration=\"line-through\"" : "")
            .Append('>');
        sb.Append(Escape(word.Text)).Append("</text>");
    }

    private static void AppendArea(StringBuilder sb, DrawnArea area)
    {
        var rect = string.Create(
            CultureInfo.InvariantCulture,
            $"<rect class=\"tl-area{(area.Lit ? " tl-lit" : "")}\" x=\"{N(area.Box.Left)}\" y=\"{N(area.Box.Top)}\" "
                + $"width=\"{N(area.Box.Width)}\" "
                + $"height=\"{N(area.Box.Height)}\"><title>{Escape(area.Label)}</title></rect>"
        );
        sb.Append(
            area.Link is null ? rect : $"<a href=\"{Escape(area.Link)}\" aria-label=\"{Escape(area.Label)}\">{rect}</a>"
        );
    }

    private static string N(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>XML-escaped, without characters that XML does not allow.</summary>
    private static string Escape(string text)
    {
        var sb = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            sb.Append(
                c switch
                {
                    '<' => "&lt;",
                    '>' => "&gt;",
                    '&' => "&amp;",
                    '"' => "&quot;",
                    '\'' => "&#39;",
                    _ when c < ' ' || c is '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) => " ",
                    _ => c.ToString(),
                }
            );
        }

        return sb.ToString();
    }
}
