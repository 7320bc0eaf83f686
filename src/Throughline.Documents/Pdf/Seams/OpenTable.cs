using Throughline.Documents.Pdf.Grids;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>
/// A table that may go on over the page: takes over the next page's part when its columns are the same.
/// </summary>
internal sealed class OpenTable
{
    private const double SameEdge = 2.5;
    private readonly List<TableRow> _rows;
    private readonly PageTable _first;

    public OpenTable(PageTable table, int page)
    {
        (_first, LastPage) = (table, page);
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
        var start = 0;
        if (rows.Count > 0 && IsRepeatOf(_first.Rows[0], rows[0]))
        {
            _rows.Add(rows[0] with { IsHeader = true });
            start = 1;
        }

        if (start < rows.Count && _rows.Count > 0)
        {
            var verdict = CutRows.Judge(_rows, rows[start]);
            if (verdict.Join && start == 0)
            {
                _rows[^1] = CutRows.Join(_rows[^1], rows[start], verdict.Doubt);
                start++;
            }
            else if (verdict.Doubt is not null && start == 0)
            {
                _rows.Add(rows[start] with { Doubt = verdict.Doubt });
                start++;
            }
        }

        _rows.AddRange(rows.Skip(start));
        LastPage = page;
        return true;
    }

    public Table Build() => new(_rows, _first.Edges.Length - 1, _rows.Count > 0 ? _rows[0].Place : new Place(LastPage));

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
