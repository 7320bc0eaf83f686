namespace Throughline.Documents.PlainText;

/// <summary>
/// A small table under headings that stood over one before, as each agency's in an audit: too few lines to tell columns
/// by where cells begin, but each line has as many cells as the headings, and in their order.
/// </summary>
internal sealed class HeadingsAgain
{
    /// <summary>Cells below which the order of words says nothing.</summary>
    private const int LeastCells = 3;

    /// <summary>Characters by which a line of a cell may begin beside the one above.</summary>
    private const int Drift = 2;

    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Remembers a table's headings.</summary>
    public void Add(LayoutLine headings) => _known.Add(Key(headings));

    /// <returns>The table and how many lines it has; null where no row follows the headings.</returns>
    public (Table Table, int Lines)? At(IReadOnlyList<LayoutLine> lines, int first)
    {
        if (lines[first].Segments.Count < LeastCells || !_known.Contains(Key(lines[first])))
        {
            return null;
        }

        var columns = lines[first].Segments.Count;
        var rows = new List<TableRow> { RowOf(lines[first], Enumerable.Range(0, columns)) };
        var starts = Array.Empty<int>();
        for (var i = first + 1; i < lines.Count && lines[i] is { Blanks: <= 1, Running: null, OpensPage: false }; i++)
        {
            var line = lines[i];
            if (line.Segments.Count == columns)
            {
                starts = [.. line.Segments.Select(s => s.From)];
                rows.Add(RowOf(line, Enumerable.Range(0, columns)));
            }
            else if (line.Blanks == 0 && line.Segments.All(s => Column(starts, s.From) >= 0))
            {
                rows.Add(RowOf(line, line.Segments.Select(s => Column(starts, s.From))));
            }
            else
            {
                break;
            }
        }

        return rows.Count > 1 ? (new(rows, columns, lines[first].Place) { OfLines = true }, rows.Count) : null;
    }

    /// <summary>True for the same headings at other places: those of a table of its own.</summary>
    public static bool Elsewhere(LayoutLine line, LayoutLine headings) =>
        line.Text != headings.Text && line.Segments.Count == headings.Segments.Count && Key(line) == Key(headings);

    private static string Key(LayoutLine line) => string.Join('\t', line.Segments.Select(line.Words));

    private static int Column(int[] starts, int from) => Array.FindIndex(starts, s => Math.Abs(s - from) <= Drift);

    private static TableRow RowOf(LayoutLine line, IEnumerable<int> columns) =>
        new([.. columns.Zip(line.Segments, (c, s) => new TableCell(line.Words(s), c, line.Place))], line.Place);
}
