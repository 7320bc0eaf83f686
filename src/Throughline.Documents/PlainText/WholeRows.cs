namespace Throughline.Documents.PlainText;

/// <summary>
/// Joins the lines of print of a table in a text to its rows where the cells stand in the middle or at the bottom of them:
/// there the first line of a row is not where its short cells are. Rows whose cells stand at the top begin where those do,
/// which whoever knows the columns' headings tells better.
/// </summary>
internal static class WholeRows
{
    /// <summary>Lines from which rows can be told.</summary>
    private const int LeastLines = 3;

    /// <summary>Share of a column's width by which a full line may be short: letters of print differ in width.</summary>
    private const double Slack = 0.12;

    /// <summary>
    /// From one line to the next, in lines: where their columns have none in common, cells stand in the middle of their
    /// rows, and the lines of one half a line beside those of another.
    /// </summary>
    private const double Line = 1;
    private const double HalfLine = 0.5;

    /// <param name="table">Each row a line of print.</param>
    /// <param name="heading">Rows of its heading.</param>
    public static Table Of(Table table, int heading)
    {
        var lines = table.Rows.Skip(heading).ToList();
        if (lines.Count < LeastLines)
        {
            return table;
        }

        var (begins, atTop) = new RowsOfLines(
            lines.ConvertAll(l => Cells(l, table.ColumnCount)),
            At(lines),
            Line,
            [.. lines.Select((l, i) => IsBanner(l) || i > 0 && IsBanner(lines[i - 1]))],
            Slack
        ).Rows();
        if (atTop)
        {
            return table;
        }

        var ends = begins.Skip(1).Append(lines.Count);
        var rows = begins.Zip(ends, (b, e) => Joined(lines.GetRange(b, e - b)));
        return table with { Rows = [.. table.Rows.Take(heading), .. rows], OfLines = false };
    }

    private static double[] At(List<TableRow> lines)
    {
        var at = new double[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            at[i] =
                at[i - 1]
                + (
                    lines[i].Apart == true ? 2 * Line
                    : HasWordsUnder(lines[i - 1], lines[i]) ? Line
                    : HalfLine
                );
        }

        return at;
    }

    private static bool HasWordsUnder(TableRow above, TableRow below) =>
        above.Cells.Zip(below.Cells).Any(p => p.First.Text.Length > 0 && p.Second.Text.Length > 0);

    private static bool IsBanner(TableRow row) => row.Cells.Any(c => c.ColumnSpan > 1);

    private static CellLine?[] Cells(TableRow row, int columns)
    {
        var cells = new CellLine?[columns];
        foreach (var cell in row.Cells.Where(c => c.Text.Length > 0))
        {
            var first = cell.Text.IndexOf(' ', StringComparison.Ordinal);
            cells[cell.Column] = new(cell.Text, cell.Text.Length, first < 0 ? cell.Text.Length : first, Space: 1);
        }

        return cells;
    }

    private static TableRow Joined(List<TableRow> lines) =>
        lines.Count == 1
            ? lines[0] with
            {
                Apart = null,
            }
            : lines[0] with
            {
                Apart = null,
                Cells =
                [
                    .. lines[0]
                        .Cells.Select(c =>
                            c with
                            {
                                Text = lines
                                    .Select(l => l.Cells[c.Column].Text)
                                    .Where(t => t.Length > 0)
                                    .DefaultIfEmpty("")
                                    .Aggregate((a, b) => SentenceWords.Together(a, b) ? a + b : $"{a} {b}"),
                            }
                        ),
                ],
            };
}
