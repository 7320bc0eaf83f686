using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>
/// Gathers a page's free words to lines and lines to bands, parted by strips that are higher than lines usually stand
/// apart.
/// </summary>
internal static class BandBuilder
{
    /// <summary>Lines of one cell or paragraph stand at most this many type sizes apart.</summary>
    private const double SameBand = 1.6;

    public static IEnumerable<PageBand> Of(List<PdfWord> words) => Close(words).SelectMany(LinesAcross.Part);

    private static IEnumerable<PageBand> Close(List<PdfWord> words)
    {
        PageBand? band = null;
        foreach (var line in WordsInOrder.Lines(words).Select(l => new PageLine(l)))
        {
            if (
                band is not null
                && line.Baseline - band.Lines[^1].Baseline <= SameBand * Math.Max(line.Size, band.Lines[^1].Size)
            )
            {
                band.Lines.Add(line);
                continue;
            }

            if (band is not null)
            {
                yield return band;
            }

            band = new PageBand(line);
        }

        if (band is not null)
        {
            yield return band;
        }
    }
}
