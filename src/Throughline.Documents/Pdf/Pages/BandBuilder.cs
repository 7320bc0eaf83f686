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

    public static IEnumerable<PageBand> Of(List<PdfWord> words) => Of(Lines(words), [], []);

    /// <param name="lines">From the top down.</param>
    /// <param name="rows">Between which heights rows stand whose ends are drawn: no band reaches beyond its row.</param>
    /// <param name="across">The page's rulings.</param>
    public static IEnumerable<PageBand> Of(
        List<PageLine> lines,
        List<(double From, double To)> rows,
        IReadOnlyList<Ruling> across
    ) => TightRows.Part([.. Close(lines, rows).SelectMany(LinesAcross.Part)], across);

    public static List<PageLine> Lines(List<PdfWord> words)
    {
        var lines = WordsInOrder.Lines(words);
        var spread = WordSpaces.Spread(lines);
        return [.. lines.Select(l => new PageLine(l) { WordSpread = spread })];
    }

    private static IEnumerable<PageBand> Close(List<PageLine> lines, List<(double From, double To)> rows)
    {
        PageBand? band = null;
        var (row, at) = (-1, 0);
        foreach (var line in lines)
        {
            var own = RowOf(line, rows, ref at);
            if (
                band is not null
                && own == row
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

            (band, row) = (new PageBand(line) { IsRuled = own >= 0 }, own);
        }

        if (band is not null)
        {
            yield return band;
        }
    }

    /// <summary>The row that the line stands in; -1 for none.</summary>
    /// <param name="at">Where the line above was looked for: lines come from the top down.</param>
    private static int RowOf(PageLine line, List<(double From, double To)> rows, ref int at)
    {
        var middle = RowRules.Middle(line);
        while (at < rows.Count && rows[at].To <= middle)
        {
            at++;
        }

        return at < rows.Count && rows[at].From < middle ? at : -1;
    }
}
