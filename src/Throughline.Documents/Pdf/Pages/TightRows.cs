using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>
/// Parts the rows of a table that no line draws where they stand as close as lines of one cell: the whole table is one
/// band, in which <see cref="RowsOfLines"/> finds the rows.
/// </summary>
internal static class TightRows
{
    /// <summary>Lines of the smallest such table: a heading and two rows.</summary>
    private const int LeastLines = 3;

    /// <summary>White strips between its columns; fewer are a form, or a list.</summary>
    private const int LeastStrips = 2;

    /// <summary>Type sizes of white that no line of prose has between its words.</summary>
    private const double ClearShare = 1.1;

    /// <summary>Type sizes of the narrowest white that may part columns, where it runs through all lines.</summary>
    private const double NarrowShare = 0.42;

    /// <summary>Points within which the cells of a column begin, and the share of its lines that must.</summary>
    private const double SameEdge = 1;
    private const double MostLines = 0.4;

    /// <summary>Share of the columns that rows fill, and of the rows that do.</summary>
    private const double MostColumns = 0.6;

    /// <summary>Type sizes of the blank between two words.</summary>
    private const double BlankShare = 0.27;

    /// <summary>Share of a column's width by which a full line may be short: the padding of cells is not seen.</summary>
    private const double Slack = 0.04;

    /// <summary>Share of a page's lines in columns from which a band may be several rows though white parts it from others.</summary>
    private const double NearlyAll = 0.8;

    /// <summary>Share of a band's width from which a ruling parts its rows.</summary>
    private const double WholeRuling = 0.8;

    /// <summary>The bands of a page, those that are several rows parted.</summary>
    /// <param name="bands">From the top down.</param>
    /// <param name="across">The page's rulings.</param>
    public static IEnumerable<PageBand> Part(List<PageBand> bands, IReadOnlyList<Ruling> across)
    {
        var inside = bands.ConvertAll(LinesInColumns);
        var strips = inside.ConvertAll(l => l.Count == 0 ? [] : Columns(l));
        return bands.SelectMany((b, i) => MayBeSeveral(bands, strips, i) ? Part(b, inside[i], strips[i], across) : [b]);
    }

    /// <summary>
    /// A band among others in columns is a row of its own: white parts the rows of its table, unless it is nearly all
    /// that the page has in columns.
    /// </summary>
    private static bool MayBeSeveral(List<PageBand> bands, List<List<(double From, double To)>> strips, int at) =>
        !bands[at].IsRuled
        && bands[at].Lines.Count >= LeastLines
        && strips[at].Count >= LeastStrips
        && bands[at].Lines.Count
            >= NearlyAll * bands.Where((_, i) => strips[i].Count >= LeastStrips).Sum(b => b.Lines.Count);

    private static IEnumerable<PageBand> Part(
        PageBand band,
        List<PageLine> inside,
        List<(double From, double To)> strips,
        IReadOnlyList<Ruling> across
    )
    {
        var begins = Rows(band, strips, inside, across);
        if (begins.Count < LeastLines || !AreFilled(band, begins, strips))
        {
            return [band];
        }

        var block = BandOf(inside);
        return begins
            .Zip(begins.Skip(1).Append(band.Lines.Count))
            .Select(r =>
            {
                var lines = band.Lines.Skip(r.First).Take(r.Second - r.First).ToList();
                // What stands across above the first row or below the last is no part of the table.
                var apart = r.Second <= band.Lines.IndexOf(inside[0]) || r.First > band.Lines.IndexOf(inside[^1]);
                return BandOf(lines, apart ? null : block);
            });
    }

    /// <summary>Rows fill most columns; pieces of one tall row leave those empty whose cells are short.</summary>
    private static bool AreFilled(PageBand band, List<int> begins, List<(double From, double To)> strips) =>
        begins
            .Zip(begins.Skip(1).Append(band.Lines.Count))
            .Count(r =>
                band.Lines.Take(r.Second)
                    .Skip(r.First)
                    .SelectMany(l => l.Words)
                    .Select(w => strips.Count(s => w.Left >= s.To - 0.01))
                    .Distinct()
                    .Count()
                >= MostColumns * (strips.Count + 1)
            )
        >= MostColumns * begins.Count;

    private static PageBand BandOf(List<PageLine> lines, PageBand? block = null)
    {
        var band = new PageBand(lines[0]) { Block = block };
        band.Lines.AddRange(lines.Skip(1));
        return band;
    }

    private static List<PageLine> LinesInColumns(PageBand band)
    {
        var isAcross = LinesAcrossAll(band);
        return band.Lines.Where((_, i) => !isAcross[i]).ToList();
    }

    private static List<(double From, double To)> Columns(List<PageLine> lines)
    {
        var size = lines.Max(l => l.Size);
        var strips = Strips(lines, NarrowShare * size);
        strips.RemoveAll(s => s.To - s.From < ClearShare * size && !IsEdge(s, lines));
        for (var s = strips.Count - 1; s >= 0; s--)
        {
            var end = s + 1 < strips.Count ? strips[s + 1].From : double.MaxValue;
            if (lines.Count(l => l.Words.Exists(w => w.Left >= strips[s].To - 0.01 && w.Left < end)) < LeastLines)
            {
                strips.RemoveAt(s);
            }
        }

        return strips;
    }

    private static List<int> Rows(
        PageBand band,
        List<(double From, double To)> strips,
        List<PageLine> inside,
        IReadOnlyList<Ruling> across
    )
    {
        var lines = band.Lines;
        var forced = new bool[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            forced[i] =
                inside.Contains(lines[i]) != inside.Contains(lines[i - 1])
                || IsRuled(band, lines[i - 1], lines[i], across);
        }

        var cells = lines.ConvertAll(l => Cells(l, strips));
        return new RowsOfLines(cells, [.. lines.Select(l => l.Baseline)], Pitch(cells, lines), forced, Slack)
            .Rows()
            .Begins;
    }

    private static bool IsRuled(PageBand band, PageLine above, PageLine below, IReadOnlyList<Ruling> across) =>
        across.Any(r =>
            r.At > RowRules.Middle(above)
            && r.At < RowRules.Middle(below)
            && r.Length >= WholeRuling * (band.Lines.Max(l => l.Box.Right) - band.Left)
        );

    /// <summary>From one line of a cell to the next: the least that comes more than once.</summary>
    private static double Pitch(List<CellLine?[]> cells, List<PageLine> lines)
    {
        var steps = new List<double>();
        for (var c = 0; c < cells[0].Length; c++)
        {
            var above = -1;
            for (var i = 0; i < cells.Count; i++)
            {
                if (cells[i][c] is null)
                {
                    continue;
                }

                if (above >= 0)
                {
                    steps.Add(lines[i].Baseline - lines[above].Baseline);
                }

                above = i;
            }
        }

        steps.Sort();
        return steps.Count == 0 ? lines[0].Size : steps[Math.Min(1, steps.Count - 1)];
    }

    private static CellLine?[] Cells(PageLine line, List<(double From, double To)> strips)
    {
        var cells = new CellLine?[strips.Count + 1];
        foreach (var words in line.Words.GroupBy(w => strips.Count(s => w.Left >= s.To - 0.01)))
        {
            var all = words.ToList();
            cells[words.Key] = new(
                string.Join(' ', all.Select(w => w.Text)),
                all[^1].Right - all[0].Left,
                all[0].Right - all[0].Left,
                line.Size * BlankShare,
                all.TrueForAll(w => w.Bold)
            );
        }

        return cells;
    }

    /// <summary>Lines that stand across the columns which all others keep apart, from the left edge on.</summary>
    private static bool[] LinesAcrossAll(PageBand band)
    {
        var several = band.Lines.Where(l => LinesAcross.Gaps([l], band.Size).Count > 0).ToList();
        var strips = several.Count < LeastLines ? [] : Strips(several, band.Size * NarrowShare);
        return
        [
            .. band.Lines.Select(l =>
                LinesAcross.Gaps([l], band.Size).Count == 0
                && l.Box.Left <= band.Left + band.Size
                && strips.Exists(s => l.Box.Left < s.From && l.Box.Right > s.To)
            ),
        ];
    }

    /// <summary>True where the cells of most lines begin right behind the strip.</summary>
    private static bool IsEdge((double From, double To) strip, List<PageLine> lines)
    {
        var begin = lines.SelectMany(l => l.Words.Where(w => w.Left >= strip.To - 0.01).Take(1)).ToList();
        return begin.Count(w => w.Left - strip.To <= SameEdge) >= MostLines * begin.Count;
    }

    private static List<(double From, double To)> Strips(List<PageLine> lines, double least)
    {
        var strips = new List<(double, double)>();
        var right = double.NaN;
        foreach (var word in lines.SelectMany(l => l.Words).OrderBy(w => w.Left))
        {
            if (word.Left - right >= least)
            {
                strips.Add((right, word.Left));
            }

            right = double.IsNaN(right) ? word.Right : Math.Max(right, word.Right);
        }

        return strips;
    }
}
