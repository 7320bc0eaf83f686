using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>
/// Parts a heading from the table right below it where no ruling and no white does: a line across the columns that all
/// other lines of the band keep apart, from their left edge on, is none of their cells.
/// </summary>
internal static class LinesAcross
{
    /// <summary>White strips that the other lines must keep to be columns; two chance gaps are rare in prose.</summary>
    private const int LeastStrips = 2;

    /// <summary>Width of white, in type sizes, that no line of prose has between its words.</summary>
    private const double ClearShare = 1.1;

    /// <summary>The band, in two where its first line stands across the columns of the rest.</summary>
    public static IEnumerable<PageBand> Part(PageBand band)
    {
        if (band.Lines.Count < 2 || Gaps([band.Lines[0]], band.Size).Count > 0)
        {
            return [band];
        }

        var rest = band.Lines.Skip(1).ToList();
        var strips = Gaps(rest, band.Size);
        var first = band.Lines[0].Box;
        if (
            strips.Count < LeastStrips
            || !strips.Exists(s => first.Left < s.From && first.Right > s.To)
            || first.Left > rest.Min(l => l.Box.Left) + band.Size
        )
        {
            return [band];
        }

        var below = new PageBand(rest[0]);
        below.Lines.AddRange(rest.Skip(1));
        return [new PageBand(band.Lines[0]), .. Part(below)];
    }

    /// <summary>White that no line of prose has between its words, through all of these lines.</summary>
    public static List<(double From, double To)> Gaps(List<PageLine> lines, double size)
    {
        var gaps = new List<(double, double)>();
        var right = double.NaN;
        foreach (var word in lines.SelectMany(l => l.Words).OrderBy(w => w.Left))
        {
            if (word.Left - right >= ClearShare * size)
            {
                gaps.Add((right, word.Left));
            }

            right = double.IsNaN(right) ? word.Right : Math.Max(right, word.Right);
        }

        return gaps;
    }
}
