namespace Throughline.Documents.Pdf;

/// <summary>Decides whether the first row of a page goes on with the last row of the page before, and joins the two.</summary>
internal static class CutRows
{
    private const double Sure = 1.5;

    /// <summary>Short cells at the left are labels (a number, an agency): a second one begins a row of its own.</summary>
    private const int LabelLength = 40;

    private const int ShortLength = 16;

    public static (bool Join, string? Doubt) Judge(TableRow before, TableRow after)
    {
        var score = 0.0;
        var continued = 0;
        foreach (var cell in after.Cells.Where(c => c.Text.Length > 0))
        {
            var above = before.Cells.FirstOrDefault(c => c.Column == cell.Column);
            if (above is null || above.Text.Length == 0)
            {
                score -= 1.2;
                continue;
            }

            continued++;
            score += Continues(above.Text, cell.Text, cell.Column);
        }

        if (continued == 0)
        {
            return (false, null);
        }

        return (score > 0, Math.Abs(score) < Sure ? score > 0
            ? "This row was joined over a page break, but it is not certain that the two parts are one row."
            : "This row stands after a page break; it is not certain that it is not the end of the row before." : null);
    }

    public static TableRow Join(TableRow before, TableRow after, string? doubt)
    {
        var cells = before.Cells.Select(c => after.Cells.FirstOrDefault(a => a.Column == c.Column) is { Text.Length: > 0 } rest ? Joined(c, rest) : c).ToList();
        cells.AddRange(after.Cells.Where(a => a.Text.Length > 0 && !before.Cells.Any(c => c.Column == a.Column)));
        cells.Sort((a, b) => a.Column.CompareTo(b.Column));
        return before with { Cells = cells, Joined = true, Doubt = doubt ?? before.Doubt };
    }

    private static TableCell Joined(TableCell cell, TableCell rest)
    {
        var together = CellWords.Together(cell.Text, rest.Text);
        return cell with
        {
            Text = cell.Text.Length == 0 ? rest.Text : together ? cell.Text + rest.Text : $"{cell.Text} {rest.Text}",
            Fill = cell.Fill ?? rest.Fill,
            Struck = cell.Text.Length == 0 ? rest.Struck : cell.Struck && rest.Struck,
        };
    }

    private static double Continues(string above, string text, int column)
    {
        var ended = above[^1] is '.' or '?' or '!';
        var lower = char.IsLower(text[0]) || text[0] is ',' or ';' or ')' or '/' or '&';
        if (lower)
        {
            return ended ? 0.8 : 2;
        }

        // Two short cells that each begin afresh: two labels, two ratings, two people.
        var label = column <= 1 ? LabelLength : ShortLength;
        if (above.Length <= label && text.Length <= label && !char.IsDigit(text[0]))
        {
            return -1.6;
        }

        return ended ? -0.9 : char.IsDigit(text[0]) ? 0.4 : 0.5;
    }
}
