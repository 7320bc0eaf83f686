using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Bands;

/// <summary>
/// The first line of a table that no line draws, when it names groups of columns and so covers the white between them.
/// </summary>
internal sealed class GroupHeadings
{
    private const int MostLines = 2;
    private const int LeastStrips = 3;

    /// <summary>Headings are short; a row of a table that goes on from the page before is not.</summary>
    private const int MostWords = 6;

    private readonly string _text;

    private GroupHeadings(PageBand band) => _text = TextOf(band);

    /// <summary>True for the line itself, and where it is printed again at the top of a page.</summary>
    public bool AreRepeatedIn(PageBand band) => TextOf(band) == _text;

    /// <param name="first">What may be a line of group headings.</param>
    /// <param name="band">What would then be the columns' own headings.</param>
    /// <param name="next">The first row under them, which has to confirm the columns.</param>
    /// <returns>Null when the first line is a row like any other, or no part of the table.</returns>
    public static GroupHeadings? Over(PageBand first, PageBand band, PageBand? next)
    {
        var columns = new WhiteStrips();
        if (
            next is null
            || first.Lines.Count > MostLines
            || !columns.TryAdd(band)
            || !columns.TryAdd(next)
            || columns.Strips.Count < LeastStrips
        )
        {
            return null;
        }

        var runs = BandRuns.Of(first);
        var covered = columns.Strips.Exists(s => !columns.Keeps(s, first, next));
        var lefts = columns.Strips.Select(s => s.To).Prepend(columns.Left).ToList();
        return
            covered
            && runs.Count >= 2
            && runs.Count <= columns.Strips.Count
            && runs.TrueForAll(r => r.Count <= MostWords)
            && band.Words.Count() <= MostWords * lefts.Count
            && runs.TrueForAll(r => lefts.Exists(l => Math.Abs(l - r[0].Left) <= BandRuns.SameEdge))
            ? new(first)
            : null;
    }

    private static string TextOf(PageBand band) => string.Join('\n', band.Lines.Select(l => l.Text));
}
