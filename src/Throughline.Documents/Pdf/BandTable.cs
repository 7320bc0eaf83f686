namespace Throughline.Documents.Pdf;

/// <summary>A table that no line draws, while it grows: bands whose white strips agree, on one page or several.</summary>
internal sealed class BandTable
{
    private const int LeastStrips = 2;
    private readonly WhiteStrips _white = new();
    private readonly List<(PageBand Band, int Page, bool Spans)> _bands = [];

    public int LastPage => _bands[^1].Page;

    /// <summary>True when what was gathered is a table and not a run of prose with a chance gap.</summary>
    public bool IsTable => _white.Strips.Count >= LeastStrips && (_bands.Count >= 2 || _white.Strips.Count > LeastStrips);

    /// <summary>True for a row or two with a gap, which only count as a table right after another.</summary>
    public bool IsRest => _white.Strips.Count >= 1;

    public IEnumerable<(PageBand Band, int Page)> Bands => _bands.Select(b => (b.Band, b.Page));

    /// <summary>Begins with a band that shows at least one clear gap; null when it shows none.</summary>
    public static BandTable? Begin(PageBand band, int page)
    {
        if (WhiteStrips.ClearGaps(band) < 1)
        {
            return null;
        }

        var table = new BandTable();
        table._white.TryAdd(band);
        table._bands.Add((band, page, false));
        return table;
    }

    /// <param name="band">The next band.</param>
    /// <param name="page">Its page.</param>
    /// <param name="next">The band after it on its page, to tell a heading across the columns from the end of the table.</param>
    public bool TryAdd(PageBand band, int page, PageBand? next)
    {
        if (IsProse(band))
        {
            return false;
        }

        if (_white.TryAdd(band))
        {
            _bands.Add((band, page, false));
            return true;
        }

        var heading = IsTable && band.Lines.Count <= 2 && next is not null && WhiteStrips.ClearGaps(band) == 0 && WhiteStrips.ClearGaps(next) >= LeastStrips
            && band.Left < _white.Strips[0].From && Fits(next);
        if (heading)
        {
            _bands.Add((band, page, true));
        }

        return heading;
    }

    public Table Build()
    {
        var edges = Edges();
        var rows = new List<TableRow>();
        for (var i = 0; i < _bands.Count; i++)
        {
            var row = RowOf(_bands[i], edges);
            if (i > 0 && _bands[i].Page != _bands[i - 1].Page && rows.Count > 0)
            {
                Seam(rows, row);
            }
            else
            {
                rows.Add(row);
            }
        }

        return new Table(rows, edges.Length - 1, rows[0].Place) { Ruled = false };
    }

    private static void Seam(List<TableRow> rows, TableRow row)
    {
        if (OpenTable.IsRepeatOf(rows[0], row))
        {
            rows.Add(row with { IsHeader = true });
            return;
        }

        var (join, doubt) = CutRows.Judge(rows, row);
        if (join)
        {
            rows[^1] = CutRows.Join(rows[^1], row, doubt);
        }
        else
        {
            rows.Add(row with { Doubt = doubt });
        }
    }

    private bool Fits(PageBand band)
    {
        foreach (var (from, to) in _white.Strips)
        {
            if (!band.Words.All(w => w.Right <= from + 0.01 || w.Left >= to - 0.01 || w.Left >= from || w.Right <= to))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A full line that ends the columns' reach: words from the left edge far into the last column without a gap.</summary>
    private bool IsProse(PageBand band) => IsTable && band.Lines.Count >= 2 && WhiteStrips.ClearGaps(band) == 0 && band.Words.Max(w => w.Right) - band.Left > 0.6 * (_white.Right - _white.Left);

    private double[] Edges() => [_white.Left - 1, .. _white.Strips.Select(s => (s.From + s.To) / 2), _white.Right + 1];

    private static TableRow RowOf((PageBand Band, int Page, bool Spans) item, double[] edges)
    {
        var (band, page, spans) = item;
        var box = new Box(edges[0], band.Top, edges[^1], band.Bottom);
        if (spans)
        {
            return new TableRow([CellWords.Cell([.. band.Words], 0, page, box, null) with { ColumnSpan = edges.Length - 1 }], new Place(page, Box: box));
        }

        var columns = new List<PdfWord>[edges.Length - 1];
        foreach (var word in band.Words)
        {
            var at = Array.BinarySearch(edges, word.Centre);
            var c = Math.Clamp(at >= 0 ? at : ~at - 1, 0, columns.Length - 1);
            (columns[c] ??= []).Add(word);
        }

        return new TableRow([.. columns.Select((w, c) => CellWords.Cell(w ?? [], c, page, box with { Left = edges[c], Right = edges[c + 1] }, FillOf(band, edges[c], edges[c + 1])))], new Place(page, Box: box));
    }

    /// <summary>The colour painted in this column alone; a box over the whole row says nothing of one cell.</summary>
    private static Rgb? FillOf(PageBand band, double left, double right)
    {
        foreach (var fill in band.Fills)
        {
            var centre = (fill.Box.Left + fill.Box.Right) / 2;
            if (centre >= left && centre < right && fill.Box.Width < 2 * (right - left))
            {
                return fill.Colour;
            }
        }

        return null;
    }
}
