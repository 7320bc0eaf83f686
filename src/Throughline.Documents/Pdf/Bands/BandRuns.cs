using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Bands;

/// <summary>The runs of words of a band that covers the white between columns: each is a cell over several of them.</summary>
internal static class BandRuns
{
    /// <summary>How far a run may stand from the left edge of the first of its columns, in points.</summary>
    public const double SameEdge = 2;

    /// <summary>The band's words parted wherever the white between them is clear.</summary>
    public static List<List<PdfWord>> Of(PageBand band)
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

    /// <summary>Each run in a cell that reaches to the next one; runs that begin in one column are one cell.</summary>
    public static TableRow Row(PageBand band, int page, double[] edges)
    {
        var box = new Box(edges[0], band.Top, edges[^1], band.Bottom);
        var runs = Of(band)
            .GroupBy(r => ColumnOf(r[0].Left + SameEdge, edges))
            .Select(g => (Column: g.Key, Words: g.SelectMany(w => w).ToList()))
            .ToList();
        var cells = runs.Select(
            (run, i) =>
            {
                var end = i + 1 < runs.Count ? runs[i + 1].Column : edges.Length - 1;
                return PrintedCell.Of(
                    run.Words,
                    run.Column,
                    page,
                    box with
                    {
                        Left = edges[run.Column],
                        Right = edges[end],
                    },
                    null
                ) with
                {
                    ColumnSpan = end - run.Column,
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
}
