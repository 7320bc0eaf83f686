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

    /// <summary>
    /// How far a group's heading may stand from the left edge of the first of its columns, in points.
    /// </summary>
    private const double SameEdge = 2;

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

        var runs = Runs(first);
        var covered = columns.Strips.Exists(s => !columns.Keeps(s, first, next));
        var lefts = columns.Strips.Select(s => s.To).Prepend(columns.Left).ToList();
        return
            covered
            && runs.Count >= 2
            && runs.Count <= columns.Strips.Count
            && runs.TrueForAll(r => r.Count <= MostWords)
            && band.Words.Count() <= MostWords * lefts.Count
            && runs.TrueForAll(r => lefts.Exists(l => Math.Abs(l - r[0].Left) <= SameEdge))
            ? new(first)
            : null;
    }

    /// <summary>Each heading in a cell that reaches to the next one.</summary>
    public static TableRow Row(PageBand band, int page, double[] edges)
    {
        var box = new Box(edges[0], band.Top, edges[^1], band.Bottom);
        var runs = Runs(band);
        var starts = runs.ConvertAll(r => ColumnOf(r[0].Left + SameEdge, edges));
        var cells = runs.Select(
            (words, i) =>
            {
                var end = i + 1 < starts.Count ? starts[i + 1] : edges.Length - 1;
                return PrintedCell.Of(
                    words,
                    starts[i],
                    page,
                    box with
                    {
                        Left = edges[starts[i]],
                        Right = edges[end],
                    },
                    null
                ) with
                {
                    ColumnSpan = end - starts[i],
                };
            }
        );
        return new TableRow([.. cells], new Place(page, Box: box));
    }

    private static int ColumnOf(double x, double[] edges)
    {
        var at = Array.BinarySearch(edges, x);
        return Math.Clamp(at >= 0 ? at : ~at - 1, 0, edges.Length - 2);
    }

    private static string TextOf(PageBand band) => string.Join('\n', band.Lines.Select(l => l.Text));

    /// <summary>The line's words parted wherever the white between them is clear.</summary>
    private static List<List<PdfWord>> Runs(PageBand band)
    {
        var white = new WhiteStrips();
        white.TryAdd(band);
        var cuts = white.Clear(band.Size);
        return
        [
            .. band
                .Words.GroupBy(w => cuts.Count(c => w.Left >= c.To - 0.01))
                .OrderBy(g => g.Key)
                .Select(g => g.ToList()),
        ];
    }
}
