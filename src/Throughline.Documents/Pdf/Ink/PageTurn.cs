using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>How a page is turned for its reader: a page printed sideways is read as the person turns it.</summary>
internal sealed class PageTurn(Page page)
{
    private readonly double _width = page.Width;
    private readonly double _height = page.Height;
    private readonly TextOrientation _orientation = MainOrientation(page.Letters);

    public double Width => IsSideways ? _height : _width;
    public double Height => IsSideways ? _width : _height;
    private bool IsSideways => _orientation is TextOrientation.Rotate90 or TextOrientation.Rotate270;

    /// <summary>
    /// A point of the page, y upwards, as the reader sees it: y downwards from the top left, sideways pages turned.
    /// </summary>
    public (double X, double Y) Of(double x, double y) =>
        _orientation switch
        {
            TextOrientation.Rotate90 => (_height - y, _width - x),
            TextOrientation.Rotate270 => (y, x),
            TextOrientation.Rotate180 => (_width - x, y),
            _ => (x, _height - y),
        };

    /// <summary>
    /// The most common direction of a page's letters.
    /// </summary>
    private static TextOrientation MainOrientation(IReadOnlyList<Letter> letters)
    {
        int horizontal = 0,
            r90 = 0,
            r180 = 0,
            r270 = 0;
        foreach (var letter in letters)
        {
            switch (letter.TextOrientation)
            {
                case TextOrientation.Rotate90:
                    r90++;
                    break;
                case TextOrientation.Rotate180:
                    r180++;
                    break;
                case TextOrientation.Rotate270:
                    r270++;
                    break;
                default:
                    horizontal++;
                    break;
            }
        }

        var most = Math.Max(Math.Max(horizontal, r90), Math.Max(r180, r270));
        return most == horizontal ? TextOrientation.Horizontal
            : most == r90 ? TextOrientation.Rotate90
            : most == r270 ? TextOrientation.Rotate270
            : TextOrientation.Rotate180;
    }
}
