using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.PlainText;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>
/// Decides whether the first row of a page goes on with the last row of the page before, and joins the two.
/// </summary>
internal static class CutRows
{
    /// <summary>Evidence (logarithm of odds) from which a person is not asked.</summary>
    private const double Sure = 1.5;

    /// <summary>What the paper shows is weighed a little less than what the words say.</summary>
    private const double ShareOfPaper = 0.8;

    /// <summary>
    /// Short cells at the left are labels (a number, an agency): a second one begins a row of its own.
    /// </summary>
    private const int LabelLength = 40;
    private const int ShortLength = 16;

    /// <summary>Evidence that two cells, each a whole, are two rows'; and rows with such a cell that must be seen before.</summary>
    private const double TwoWholes = -4;
    private const int LeastAlike = 2;

    /// <param name="rows">The table so far; the last row is the one in question.</param>
    /// <param name="after">The first row of the next page.</param>
    /// <param name="paper">What <see cref="CutEvidence"/> says; 0 where nothing is known.</param>
    public static (bool Join, string? Doubt) Judge(IReadOnlyList<TableRow> rows, TableRow after, double paper = 0)
    {
        var score = (ShareOfPaper * paper) + Colours(rows, after);
        var continued = 0;
        foreach (var cell in after.Cells.Where(c => c.Text.Length > 0))
        {
            var (_, above) = Above(rows, cell.Column);
            if (above is null || above.Text.Length == 0)
            {
                score -= 1.2;
                continue;
            }

            continued++;
            score += IsOneOfEach(rows, above.Text, cell) ? TwoWholes : Continues(above.Text, cell.Text, cell.Column);
        }

        if (continued == 0)
        {
            return (false, null);
        }

        score += WithoutLabel(rows, after);
        return (
            score > 0,
            Math.Abs(score) >= Sure ? null
            : score > 0 ? "This row was joined over a page break, but it is not certain that the two parts are one row."
            : "This row stands after a page break; it is not certain that it is not the end of the row before."
        );
    }

    /// <summary>Joins the last row with the first of the next page.</summary>
    /// <param name="endsHere">True when a cell over several rows goes no further, as above a repeated heading.</param>
    /// <param name="areOne">Whether two pieces at the break are one word; null where that is not known.</param>
    public static void Join(
        List<TableRow> rows,
        TableRow after,
        string? doubt,
        bool endsHere = false,
        Func<int, string, string, bool>? areOne = null
    )
    {
        foreach (var rest in after.Cells)
        {
            var (row, above) = Above(rows, rest.Column);
            if (above is null)
            {
                rows[^1] = rows[^1] with
                {
                    Cells =
                    [
                        .. rows[^1].Cells.Append(endsHere ? rest with { RowSpan = 1 } : rest).OrderBy(c => c.Column),
                    ],
                };
            }
            else
            {
                var joined = Joined(above, endsHere ? rest with { RowSpan = 1 } : rest, areOne);
                rows[row] = rows[row] with { Cells = [.. rows[row].Cells.Select(c => c == above ? joined : c)] };
            }
        }

        rows[^1] = rows[^1] with { Joined = true, Doubt = doubt ?? rows[^1].Doubt };
    }

    /// <summary>The cell in a column that reaches into the last row, which may have begun in a row before.</summary>
    private static (int Row, TableCell? Cell) Above(IReadOnlyList<TableRow> rows, int column)
    {
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (rows[i].Cells.FirstOrDefault(c => c.Column == column) is { } cell)
            {
                return i + cell.RowSpan >= rows.Count ? (i, cell) : (i, null);
            }
        }

        return (-1, null);
    }

    /// <summary>The two parts as one cell; of two colours nobody can say which is its own.</summary>
    private static TableCell Joined(TableCell cell, TableCell rest, Func<int, string, string, bool>? areOne) =>
        rest.Text.Length == 0
            ? cell with
            {
                RowSpan = cell.RowSpan + rest.RowSpan - 1,
            }
            : cell with
            {
                RowSpan = cell.RowSpan + rest.RowSpan - 1,
                Text =
                    cell.Text.Length == 0 ? rest.Text
                    : SentenceWords.Together(cell.Text, rest.Text)
                    || areOne?.Invoke(cell.Column, cell.Text, rest.Text) == true
                        ? cell.Text + rest.Text
                    : $"{cell.Text} {rest.Text}",
                Fill = cell.Fill is { } own && rest.Fill is { } other && own != other ? null : cell.Fill ?? rest.Fill,
                Struck = cell.Text.Length == 0 ? rest.Struck : cell.Struck && rest.Struck,
            };

    /// <summary>Two colours in one column are those of two rows.</summary>
    private static double Colours(IReadOnlyList<TableRow> rows, TableRow after) =>
        after.Cells.Any(c =>
            c.Fill is { } below && rows[^1].Cells.FirstOrDefault(a => a.Column == c.Column)?.Fill is { } f && f != below
        )
            ? TwoWholes
            : 0;

    /// <summary>
    /// A number or a date, in a column whose every row so far has just one: a second is another row's.
    /// </summary>
    private static bool IsOneOfEach(IReadOnlyList<TableRow> rows, string above, TableCell cell)
    {
        if (!IsFigure(above) || !IsFigure(cell.Text))
        {
            return false;
        }

        var said = rows.SelectMany(r => r.Cells)
            .Where(c => c.Column == cell.Column && c.Text.Length > 0)
            .Skip(1)
            .Select(c => c.Text)
            .ToList();
        return said.Count >= LeastAlike && said.TrueForAll(IsFigure);
    }

    private static bool IsFigure(string text) =>
        text.Length <= ShortLength && text.Any(char.IsDigit) && !text.Contains(' ', StringComparison.Ordinal);

    /// <summary>In a table whose rows all begin with a label, a row without one is the rest of another.</summary>
    private static double WithoutLabel(IReadOnlyList<TableRow> rows, TableRow after)
    {
        if (after.Cells.Any(c => c.Column == 0 && c.Text.Length > 0))
        {
            return 0;
        }

        var labelled = rows.Count(r => r.Cells.Any(c => c.Column == 0 && c.Text.Length > 0));
        return Math.Max(0, 5 * (((labelled + 0.5) / (rows.Count + 1)) - 0.6));
    }

    private static double Continues(string above, string text, int column)
    {
        var ended = above[^1] is '.' or '?' or '!';
        if (char.IsLower(text[0]) || text[0] is ',' or ';' or ')' or '/' or '&')
        {
            return ended ? 0.8 : 2;
        }

        if (above[^1] is '-' or ',' or '&' or '(' or '/' || SentenceWords.LeadsOn(above))
        {
            return 2;
        }

        // Two short cells that each begin afresh: two labels, two ratings, two people; or two numbers, side by side
        // with the rows that they count.
        var label = column <= 1 ? LabelLength : ShortLength;
        if (column == 0 && IsNumber(above) && IsNumber(text))
        {
            return -1.6;
        }

        if (above.Length <= label && text.Length <= label && !char.IsDigit(text[0]))
        {
            return -1.6;
        }

        return ended ? -0.9
            : char.IsDigit(text[0]) ? 0.4
            : 0.5;
    }

    private static bool IsNumber(string text) =>
        text.Length <= 6 && char.IsDigit(text[0]) && text.All(c => char.IsDigit(c) || c == '.');
}
