using Throughline.Documents.Pdf.Grids;
using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pages;

/// <summary>
/// What parts the rows of a table that no upright draws: lines across the page, or the edges of bands of colour, one below
/// the other and equally long.
/// </summary>
internal static class RowRules
{
    /// <summary>Points by which the ends of such lines may differ.</summary>
    private const double SameEnd = 4;

    /// <summary>Points by which the pieces of one line may differ in height.</summary>
    private const double SameLine = 1.5;

    /// <summary>Points of white between two pieces of one line: each cell may have its own, and a gutter beside it.</summary>
    private const double Gutter = 15;

    /// <summary>Lines of the smallest table: over its heading, below that, and below a row.</summary>
    private const int LeastRules = 3;

    /// <summary>Rows between such lines with words in three columns at least, from which they are a table's.</summary>
    private const int LeastRows = 2;
    private const int LeastGaps = 2;

    /// <summary>Share of the page's height of the tallest band of colour that may be a row's.</summary>
    private const double TallestFill = 0.4;

    /// <summary>Lines and pieces of one page that are looked at: drawings have more, tables do not.</summary>
    private const int MostPieces = 4_000;

    /// <summary>Between which heights the rows of tables stand, from the top down; empty where no lines part any.</summary>
    /// <param name="ink">The page.</param>
    /// <param name="free">Its lines of type outside tables that are drawn whole.</param>
    public static List<(double From, double To)> Of(PageInk ink, List<PageLine> free)
    {
        if (free.Count < LeastRules || ink.Across.Count + (2 * ink.Fills.Count) is < LeastRules or > MostPieces)
        {
            return [];
        }

        var rows = new List<(double From, double To)>();
        foreach (var set in Whole(Pieces(ink)).GroupBy(r => (Near(r.From), Near(r.To))))
        {
            var ys = set.Select(r => r.At).Order().ToList();
            if (ys.Count < LeastRules)
            {
                continue;
            }

            var between = ys.Zip(ys.Skip(1), (from, to) => (From: from, To: to)).ToList();
            if (between.Count(b => Columns(free, b, set.First()) >= LeastGaps) >= LeastRows)
            {
                rows.AddRange(between);
            }
        }

        if (rows.Count == 0)
        {
            rows.AddRange(Stacks(ink, free));
        }

        rows.Sort();
        return rows;
    }

    /// <summary>Boxes of colour in one column, one right below the other: each is as high as its row.</summary>
    private static List<(double From, double To)> Stacks(PageInk ink, List<PageLine> free)
    {
        var rows = new List<(double From, double To)>();
        foreach (
            var column in ink
                .Fills.Where(f => !PageColours.IsWhite(f.Colour) && f.Box.Height >= free[0].Size)
                .GroupBy(f => (Near(f.Box.Left), Near(f.Box.Right)))
                .Where(g => g.Count() >= LeastRules)
        )
        {
            var boxes = column.Select(f => (From: f.Box.Top, To: f.Box.Bottom)).Distinct().Order().ToList();
            var pairs = boxes.Zip(boxes.Skip(1)).ToList();
            var touching = pairs.Count(p => p.Second.From - p.First.To <= SameEnd);
            if (
                touching >= LeastRows
                && pairs.TrueForAll(p => p.Second.From >= p.First.To - SameLine)
                && boxes.Count > rows.Count
                && boxes.Count(b => Columns(free, b, new Ruling(b.From, 0, ink.Width)) >= LeastGaps) >= LeastRows
            )
            {
                rows = boxes;
            }
        }

        return rows;
    }

    private static double Near(double x) => Math.Round(x / SameEnd);

    private static IEnumerable<Ruling> Pieces(PageInk ink) =>
        ink.Across.Concat(
            ink.Fills.Where(f => f.Box.Height <= TallestFill * ink.Height)
                .SelectMany(f =>
                    new[]
                    {
                        new Ruling(f.Box.Top, f.Box.Left, f.Box.Right),
                        new Ruling(f.Box.Bottom, f.Box.Left, f.Box.Right),
                    }
                )
        );

    /// <summary>Lines drawn in pieces joined to whole ones.</summary>
    private static List<Ruling> Whole(IEnumerable<Ruling> pieces)
    {
        var whole = new List<Ruling>();
        var line = new List<Ruling>();
        foreach (var piece in pieces.OrderBy(p => p.At))
        {
            if (line.Count > 0 && piece.At - line[0].At > SameLine)
            {
                Join(line, whole);
            }

            line.Add(piece);
        }

        Join(line, whole);
        return whole;
    }

    private static void Join(List<Ruling> line, List<Ruling> whole)
    {
        var first = whole.Count;
        foreach (var piece in line.OrderBy(p => p.From))
        {
            if (whole.Count > first && piece.From <= whole[^1].To + Gutter)
            {
                whole[^1] = whole[^1] with { To = Math.Max(whole[^1].To, piece.To) };
            }
            else
            {
                whole.Add(piece);
            }
        }

        line.Clear();
    }

    /// <summary>How many clear gaps the lines between two rules leave.</summary>
    private static int Columns(List<PageLine> free, (double From, double To) between, Ruling rule)
    {
        var lines = free.FindAll(l =>
            Middle(l) > between.From
            && Middle(l) < between.To
            && l.Box.Left >= rule.From - SameEnd
            && l.Box.Right <= rule.To + SameEnd
        );
        return lines.Count == 0 ? 0 : LinesAcross.Gaps(lines, lines[0].Size).Count;
    }

    /// <summary>The height at which a line stands.</summary>
    public static double Middle(PageLine line) => (line.Box.Top + line.Box.Bottom) / 2;
}
