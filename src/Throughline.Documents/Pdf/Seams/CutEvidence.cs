using Throughline.Documents.Pdf.Grids;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>
/// What the paper itself says of a row at a page's end: words that go on on the next page reach down to the end of this
/// one, cells that ended before it stay empty there, and a row of its own would fill the columns that rows fill.
/// </summary>
/// <remarks>
/// For each column, how likely it is to look as it does if a row was cut is weighed against how likely if a row ended; the
/// logarithms are added up. The chances are round numbers; they only need to be of the right size.
/// </remarks>
internal static class CutEvidence
{
    /// <summary>Lines above the end within which words that go on still end: a paragraph's last lines stay together.</summary>
    private const double Near = 1.3;
    private const double Far = 3.5;

    /// <summary>Lines of which no paragraph has so many that it is kept together: so much free ends a row as good as surely.</summary>
    private const double VeryFar = 20;
    private const double Leading = 1.2;
    private const double Rare = 0.05;
    private const double Usual = 0.95;

    // A row is cut because the page is full: where several more lines would have stood, it ended.
    private const double Empty = -8;
    private const double Roomy = -4;
    private const double SomeRoom = -1;

    /// <param name="rows">The table so far, but for the row in question: which columns do its rows fill?</param>
    /// <param name="end">The part of the table at the page's end.</param>
    /// <param name="after">The first row of the next part.</param>
    /// <param name="floor">How far down tables reach on the pages of this size.</param>
    /// <returns>Above 0 where the row was cut, below it where it ended.</returns>
    public static double Of(IEnumerable<TableRow> rows, PageTable end, TableRow after, double floor)
    {
        var filled = rows.Where(r => !r.IsHeader).ToList();
        var lowest = end.Ends.Values.Select(e => e.Last).DefaultIfEmpty(0).Max();
        var line = Leading * Math.Max(1, end.Ends.Values.Select(e => e.Size).DefaultIfEmpty(0).Max());
        var free = (floor - end.Box.Bottom) / line;
        var sum =
            free > VeryFar ? Empty
            : free > Far ? Roomy
            : free > Near ? SomeRoom
            : 0;
        for (var column = 0; column < end.Edges.Length - 1; column++)
        {
            var share = filled.Count(r => Holds(r, column)) + 0.5;
            var usual = Math.Clamp(share / (filled.Count + 1), Rare, Usual);
            var ending = end.Ends.GetValueOrDefault(column);
            sum += Holds(after, column)
                ? Math.Log(GoesOn(ending, lowest) / usual)
                : Math.Log(Stops(ending, lowest) / (1 - usual));
        }

        return sum;
    }

    private static bool Holds(TableRow row, int column) => row.Cells.Any(c => c.Column == column && c.Text.Length > 0);

    private static double GoesOn(CellEnd? ending, double lowest) =>
        ending is null ? 0.03
        : LinesAbove(ending, lowest) <= Near ? 0.6
        : LinesAbove(ending, lowest) <= Far ? 0.12
        : 0.02;

    private static double Stops(CellEnd? ending, double lowest) =>
        ending is null || LinesAbove(ending, lowest) > Near ? 0.95 : 0.4;

    private static double LinesAbove(CellEnd ending, double lowest) =>
        (lowest - ending.Last) / (Leading * Math.Max(1, ending.Size));
}
