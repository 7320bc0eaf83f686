using Throughline.Documents.Pdf.Grids;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>
/// A table that may go on over the page: takes over the next page's part when its columns are the same.
/// </summary>
internal sealed class OpenTable
{
    private const double SameEdge = 2.5;
    private readonly BrokenWords _words;
    private readonly double _lowest;
    private readonly List<TableRow> _rows;
    private readonly PageTable _first;
    private PageTable _last;

    /// <param name="lowest">How far down tables reach on the pages of this size.</param>
    public OpenTable(PageTable table, int page, BrokenWords words, double lowest)
    {
        (_first, _last, LastPage, _words, _lowest) = (table, table, page, words, lowest);
        _rows = [.. table.Rows];
    }

    public int LastPage { get; private set; }

    /// <returns>False when the part is another table.</returns>
    public bool TakeOver(PageTable table, int page)
    {
        if (!SameEdges(table))
        {
            return false;
        }

        var rows = table.Rows;
        var repeats = rows.Count > 0 && IsRepeatOf(_first.Rows[0], rows[0]);
        var start = repeats ? 1 : 0;
        var (join, doubt) = start < rows.Count ? Verdict(rows[start], repeats) : default;
        if (join)
        {
            CutRows.Join(_rows, rows[start], doubt, repeats, (c, a, b) => AreOne(table, start, c, a, b));
        }

        if (repeats)
        {
            _rows.Add(rows[0] with { IsHeader = true });
        }

        _rows.AddRange(join ? Rest(rows, start, repeats) : Doubted(rows, start, doubt));
        (LastPage, _last) = (page, table);
        return true;
    }

    private (bool Join, string? Doubt) Verdict(TableRow after, bool repeats) =>
        _rows[^1].IsHeader || (repeats && _rows.Count == 1)
            ? default
            : CutRows.Judge(_rows, after, CutEvidence.Of(_rows.SkipLast(1), _last, after, _lowest));

    /// <summary>
    /// What follows a row that was joined. Where a heading stands between, a cell over several rows begins again below it.
    /// </summary>
    private static IEnumerable<TableRow> Rest(List<TableRow> rows, int joined, bool repeats)
    {
        var over = repeats
            ? rows[joined]
                .Cells.Where(c => c.RowSpan > 1)
                .Select(c => c with { Text = "", RowSpan = c.RowSpan - 1 })
                .ToList()
            : [];
        return rows.Skip(joined + 1)
            .Select(
                (r, i) =>
                    i > 0 || over.Count == 0 ? r : r with { Cells = [.. r.Cells.Concat(over).OrderBy(c => c.Column)] }
            );
    }

    private static IEnumerable<TableRow> Doubted(List<TableRow> rows, int first, string? doubt) =>
        rows.Skip(first).Select((r, i) => i == 0 ? r with { Doubt = doubt ?? r.Doubt } : r);

    /// <summary>True when a word was broken at the page's end: it fills its line, and the other page goes on with it.</summary>
    private bool AreOne(PageTable table, int row, int column, string before, string after) =>
        _last.Ends.GetValueOrDefault(column) is { IsFull: true } end
        && table.Begins.GetValueOrDefault((row, column)) is { } begin
        && end.Room < begin.FirstLetter
        && _words.AreOne(before[(before.LastIndexOfAny([' ', '\n']) + 1)..], after.Split(' ', '\n')[0]);

    public Table Build() =>
        ColumnsFromTheRight.Of(
            new(_rows, _first.Edges.Length - 1, _rows.Count > 0 ? _rows[0].Place : new Place(LastPage))
        );

    private bool SameEdges(PageTable table)
    {
        if (table.Edges.Length != _first.Edges.Length)
        {
            return false;
        }

        for (var i = 0; i < table.Edges.Length; i++)
        {
            if (Math.Abs(table.Edges[i] - _first.Edges[i]) > SameEdge)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when a row says again what the heading row says.</summary>
    public static bool IsRepeatOf(TableRow head, TableRow row) =>
        row.Cells.Count == head.Cells.Count
        && row.Cells.Count(c => c.Text.Length > 0) >= 2
        && row.Cells.Zip(head.Cells).All(p => string.Equals(p.First.Text, p.Second.Text, StringComparison.Ordinal));
}
