namespace Throughline.Documents.Pdf;

/// <summary>A table that may go on over the page: takes over the next page's part when its columns are the same.</summary>
internal sealed class OpenTable
{
    private const double SameEdge = 2.5;
    private readonly List<TableRow> _rows;
    private readonly PageTable _first;
    private double[] _edges;

    public OpenTable(PageTable table, int page)
    {
        (_first, _edges, LastPage) = (table, table.Edges, page);
        _rows = [.. table.Rows];
    }

    public int LastPage { get; private set; }

    /// <returns>False when the part is another table.</returns>
    public bool TakeOver(PageTable table, int page)
    {
        if (table.Ruled != _first.Ruled || !SameEdges(table))
        {
            return false;
        }

        var rows = table.Rows;
        var start = 0;
        if (rows.Count > 0 && IsRepeat(rows[0]))
        {
            _rows.Add(rows[0] with { IsHeader = true });
            start = 1;
        }

        if (start < rows.Count && _rows.Count > 0)
        {
            var verdict = CutRows.Judge(_rows[^1], rows[start]);
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

    public Table Build() => new(_rows, _edges.Length - 1, _rows.Count > 0 ? _rows[0].Place : new Place(LastPage)) { Ruled = _first.Ruled };

    private bool SameEdges(PageTable table)
    {
        if (table.Edges.Length != _edges.Length)
        {
            return false;
        }

        for (var i = 0; i < _edges.Length; i++)
        {
            // Without rulings an edge lies anywhere in the white between two columns.
            var near = table.Ruled || i is 0 ? SameEdge : 18;
            if (Math.Abs(table.Edges[i] - _edges[i]) > near && !(i == _edges.Length - 1 && !table.Ruled))
            {
                return false;
            }
        }

        _edges = table.Ruled ? _edges : table.Edges;
        return true;
    }

    private bool IsRepeat(TableRow row)
    {
        var head = _first.Rows[0];
        return row.Cells.Count == head.Cells.Count && row.Cells.Count(c => c.Text.Length > 0) >= 2 && row.Cells.Zip(head.Cells).All(p => string.Equals(p.First.Text, p.Second.Text, StringComparison.Ordinal));
    }
}
