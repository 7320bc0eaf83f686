using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Bands;

/// <summary>Puts the words of a band into the cells of its row.</summary>
internal static class BandCells
{
    /// <param name="spans">True for a heading across the columns.</param>
    public static TableRow Row(PageBand band, int page, bool spans, double[] edges)
    {
        var box = new Box(edges[0], band.Top, edges[^1], band.Bottom);
        if (spans)
        {
            return new TableRow(
                [PrintedCell.Of([.. band.Words], 0, page, box, null) with { ColumnSpan = edges.Length - 1 }],
                new Place(page, Box: box)
            );
        }

        var columns = Columns(band, edges);
        var doubt = Array.Exists(columns, c => c is not null && MayBeTwo(band, c))
            ? "Wide white within one of its cells: two columns may have run together."
            : null;
        return new TableRow(
            [.. columns.Select((w, c) => Cell(band, w ?? [], c, page, edges))],
            new Place(page, Box: box)
        )
        {
            Doubt = doubt,
        };
    }

    private static TableCell Cell(PageBand band, List<PdfWord> words, int column, int page, double[] edges)
    {
        var (left, right) = (edges[column], edges[column + 1]);
        return PrintedCell.Of(
            words,
            column,
            page,
            new Box(left, band.Top, right, band.Bottom),
            FillOf(band, left, right)
        );
    }

    private static List<PdfWord>?[] Columns(PageBand band, double[] edges)
    {
        var columns = new List<PdfWord>?[edges.Length - 1];
        foreach (var word in band.Words)
        {
            var at = Array.BinarySearch(edges, word.Centre);
            var c = Math.Clamp(at >= 0 ? at : ~at - 1, 0, columns.Length - 1);
            (columns[c] ??= []).Add(word);
        }

        return columns;
    }

    /// <summary>
    /// White that parts all lines of a cell, and not just a bullet or a list's number from its words.
    /// </summary>
    private static bool MayBeTwo(PageBand band, List<PdfWord> words)
    {
        var white = new WhiteStrips();
        white.Add(words, band.Size);
        return white
            .Clear(band.Size)
            .Exists(s =>
                !words
                    .Where(w => w.Right <= s.From + 0.01)
                    .All(w => w.Text.Length <= 3 && !char.IsLetterOrDigit(w.Text[^1]))
            );
    }

    /// <summary>
    /// The colour painted in this column alone; a box over the whole row says nothing of one cell, and two colours are
    /// those of two rows that white did not part.
    /// </summary>
    private static Rgb? FillOf(PageBand band, double left, double right)
    {
        Rgb? found = null;
        foreach (var fill in band.Fills)
        {
            var centre = (fill.Box.Left + fill.Box.Right) / 2;
            if (centre >= left && centre < right && fill.Box.Width < 2 * (right - left))
            {
                if (found is { } other && other != fill.Colour)
                {
                    return null;
                }

                found = fill.Colour;
            }
        }

        return found;
    }
}
