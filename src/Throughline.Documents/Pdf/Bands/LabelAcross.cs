using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Bands;

/// <summary>
/// A label and its words over the columns of a table ("Recommendation 3" and what it says): the words stand across the
/// white between the columns below.
/// </summary>
internal static class LabelAcross
{
    /// <summary>Words of the longest label with its number.</summary>
    private const int MostWords = 4;

    /// <summary>White strips of the table below: with one it is a form of labels and words.</summary>
    private const int LeastStrips = 2;

    public static bool Is(PageBand band) =>
        BandRuns.Of(band) is [{ Count: <= MostWords } label, var words] && words.Count > label.Count;

    /// <param name="first">What may be a label and its words.</param>
    /// <param name="band">What would then be the columns' headings.</param>
    /// <param name="next">The first row under them, which has to confirm the columns.</param>
    public static bool Over(PageBand first, PageBand band, PageBand? next)
    {
        var columns = new WhiteStrips();
        return next is not null
            && Is(first)
            && columns.TryAdd(band)
            && columns.TryAdd(next)
            && columns.Strips.Count >= LeastStrips
            && WhiteStrips.ClearGaps(band) >= LeastStrips
            && columns.StandsAcross(first);
    }

    /// <summary>The label in the first column, and its words over all others.</summary>
    public static TableRow Row(PageBand band, int page, double[] edges)
    {
        var box = new Box(edges[0], band.Top, edges[^1], band.Bottom);
        var runs = BandRuns.Of(band);
        return new TableRow(
            [
                PrintedCell.Of(runs[0], 0, page, box with { Right = edges[1] }, null),
                PrintedCell.Of(runs[1], 1, page, box with { Left = edges[1] }, null) with
                {
                    ColumnSpan = edges.Length - 2,
                },
            ],
            new Place(page, Box: box)
        );
    }
}
