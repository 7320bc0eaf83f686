using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>The marks of a page. One that is broken does not take the others, or the page, with it.</summary>
internal static class PageMarks
{
    private const int HiddenFlag = 2;
    private const int NotViewedFlag = 32;

    public static IEnumerable<PdfMark> Of(Page page, PdfTokens tokens)
    {
        foreach (var token in tokens.Each(page.Dictionary, "Annots"))
        {
            if (tokens.Direct<DictionaryToken>(token) is { } entries)
            {
                yield return new(
                    tokens.Get<NameToken>(entries, "Subtype")?.Data ?? "",
                    AreaOf(page, entries, tokens),
                    (tokens.Number(entries, "F") & (HiddenFlag | NotViewedFlag)) != 0,
                    entries
                );
            }
        }
    }

    /// <summary>In the page's own points, after its turn: the same in which letters are given.</summary>
    private static PdfRectangle AreaOf(Page page, DictionaryToken entries, PdfTokens tokens)
    {
        var corners = tokens
            .Each(entries, "Rect")
            .Select(t => tokens.Direct<NumericToken>(t)?.Data ?? 0)
            .Where(double.IsFinite)
            .ToList();
        if (corners.Count != 4)
        {
            return new(0, 0, 0, 0);
        }

        var (first, second) = (Turned(page, corners[0], corners[1]), Turned(page, corners[2], corners[3]));
        return new(
            Math.Min(first.X, second.X),
            Math.Min(first.Y, second.Y),
            Math.Max(first.X, second.X),
            Math.Max(first.Y, second.Y)
        );
    }

    private static (double X, double Y) Turned(Page page, double x, double y)
    {
        var seen = page.CropBox.Bounds;
        return page.Rotation.Value switch
        {
            90 => (y - seen.Bottom, seen.Right - x),
            180 => (seen.Right - x, seen.Top - y),
            270 => (seen.Top - y, x - seen.Left),
            _ => (x - seen.Left, y - seen.Bottom),
        };
    }
}
