namespace Throughline.Documents.Pdf;

/// <summary>
/// A table that no line draws, while it grows: bands whose white strips agree, on one page or several.
/// </summary>
internal sealed class BandTable
{
    private const int LeastStrips = 2;
    private readonly List<(PageBand Band, int Page, bool Spans)> _bands = [];
    private WhiteStrips _white = new();
    private GroupHeadings? _groups;

    public int LastPage => _bands[^1].Page;

    /// <summary>True when what was gathered is a table and not a run of prose with a chance gap.</summary>
    public bool IsTable =>
        _white.Strips.Count >= LeastStrips && (_bands.Count >= 2 || _white.Strips.Count > LeastStrips);

    /// <summary>True for labels in one column with words beside them: perhaps a form.</summary>
    public bool IsForm =>
        _white.Strips.Count == 1 && LabelledLines.Are([.. _bands.Select(b => b.Band)], _white.Strips[0]);

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
    /// <param name="next">The band after it on its page, to tell a heading across the columns from the end of the
    /// table.</param>
    public bool TryAdd(PageBand band, int page, PageBand? next)
    {
        if (_groups?.AreRepeatedIn(band) == true)
        {
            _bands.Add((band, page, true));
            return true;
        }

        if (_bands.Count == 1 && LastPage == page && GroupHeadings.Over(_bands[0].Band, band, next) is { } groups)
        {
            // The headings of groups stand over the white between the columns: the columns are the next band's.
            (_groups, _white, _bands[0]) = (groups, new(), _bands[0] with { Spans = true });
            _white.TryAdd(band);
            _bands.Add((band, page, false));
            return true;
        }

        if (IsProse(band) || IsAnother(band, next))
        {
            return false;
        }

        if (_white.TryAdd(band))
        {
            _bands.Add((band, page, false));
            return true;
        }

        var heading =
            IsTable
            && band.Lines.Count <= 2
            && next is not null
            && WhiteStrips.ClearGaps(band) == 0
            && WhiteStrips.ClearGaps(next) >= LeastStrips
            && band.Left < _white.Strips[0].From
            && Fits(next);
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
            if (_groups is not null && _bands[i].Spans && _groups.AreRepeatedIn(_bands[i].Band))
            {
                rows.Add(GroupHeadings.Row(_bands[i].Band, _bands[i].Page, edges) with { IsHeader = i > 0 });
                continue;
            }

            var row = RowOf(_bands[i], edges);
            if (i > 0 && (_bands[i].Page != _bands[i - 1].Page || rows[^1].IsHeader) && rows.Count > 0)
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

    private void Seam(List<TableRow> rows, TableRow row)
    {
        if (OpenTable.IsRepeatOf(rows[_groups is null ? 0 : Math.Min(1, rows.Count - 1)], row))
        {
            rows.Add(row with { IsHeader = true });
            return;
        }

        // After a repeated heading a row was never seen to go on: as in a ruled table.
        var (join, doubt) = rows[^1].IsHeader ? (false, row.Doubt) : CutRows.Judge(rows, row);
        if (join)
        {
            rows[^1] = CutRows.Join(rows[^1], row, doubt);
        }
        else
        {
            rows.Add(row with { Doubt = doubt ?? row.Doubt });
        }
    }

    /// <summary>
    /// A bold line that agrees with the next band on a white strip where this table has words is the heading of another
    /// table right below it.
    /// </summary>
    private bool IsAnother(PageBand band, PageBand? next)
    {
        if (!IsTable || next is null || !band.Lines.TrueForAll(l => l.Bold))
        {
            return false;
        }

        var own = new WhiteStrips();
        return own.TryAdd(band)
            && own.TryAdd(next)
            && own.Strips.Count >= LeastStrips
            && WhiteStrips.ClearGaps(band) >= LeastStrips
            && own.Clear(band.Size).Exists(s => !_white.Keeps(s, band, next));
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

    /// <summary>
    /// A full line that ends the columns' reach: words from the left edge far into the last column without a gap.
    /// </summary>
    private bool IsProse(PageBand band) =>
        IsTable
        && band.Lines.Count >= 2
        && WhiteStrips.ClearGaps(band) == 0
        && band.Words.Max(w => w.Right) - band.Left > 0.6 * (_white.Right - _white.Left);

    private double[] Edges() => [_white.Left - 1, .. _white.Strips.Select(s => (s.From + s.To) / 2), _white.Right + 1];

    private static TableRow RowOf((PageBand Band, int Page, bool Spans) item, double[] edges)
    {
        var (band, page, spans) = item;
        var box = new Box(edges[0], band.Top, edges[^1], band.Bottom);
        if (spans)
        {
            return new TableRow(
                [CellWords.Cell([.. band.Words], 0, page, box, null) with { ColumnSpan = edges.Length - 1 }],
                new Place(page, Box: box)
            );
        }

        var columns = new List<PdfWord>[edges.Length - 1];
        foreach (var word in band.Words)
        {
            var at = Array.BinarySearch(edges, word.Centre);
            var c = Math.Clamp(at >= 0 ? at : ~at - 1, 0, columns.Length - 1);
            (columns[c] ??= []).Add(word);
        }

        var doubt = Array.Exists(columns, c => c is not null && MayBeTwo(band, c))
            ? "Wide white within one of its cells: two columns may have run together."
            : null;
        return new TableRow(
            [
                .. columns.Select(
                    (w, c) =>
                        CellWords.Cell(
                            w ?? [],
                            c,
                            page,
                            box with
                            {
                                Left = edges[c],
                                Right = edges[c + 1],
                            },
                            FillOf(band, edges[c], edges[c + 1])
                        )
                ),
            ],
            new Place(page, Box: box)
        )
        {
            Doubt = doubt,
        };
    }

    /// <summary>
    /// White that parts all lines of a cell, and not just a bullet or a list's number from its words.
    /// </summary>
    private static bool MayBeTwo(PageBand band, List<PdfWord> words)
    {
        var white = new WhiteStrips();
        white.Add(words, band.Size);
        return white
            .Clear(band.Size)
            .Exists(s =>
                !words
                    .Where(w => w.Right <= s.From + 0.01)
                    .All(w => w.Text.Length <= 3 && !char.IsLetterOrDigit(w.Text[^1]))
            );
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
