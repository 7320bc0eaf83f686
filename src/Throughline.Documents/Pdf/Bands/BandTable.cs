using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Bands;

/// <summary>
/// The fourth stage's entry: a table that no line draws, while it grows: bands whose white strips agree, on one page or
/// several.
/// </summary>
internal sealed class BandTable
{
    /// <summary>White strips of a table: one alone may be a chance gap, or labels and words.</summary>
    private const int LeastStrips = 2;

    /// <summary>Share of the table's width that a full line of prose has.</summary>
    private const double FullLine = 0.6;

    /// <summary>Lines of the longest heading across the columns.</summary>
    private const int MostLinesAcross = 2;
    private readonly List<(PageBand Band, int Page, bool Spans)> _bands = [];
    private WhiteStrips _white = new();
    private GroupHeadings? _groups;

    public int ColumnCount => Edges.Length - 1;
    public int LastPage => _bands[^1].Page;

    /// <summary>True when its first line names groups of columns.</summary>
    public bool HasGroups => _groups is not null;

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

        if (TryGroups(band, page, next))
        {
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

        if (!IsHeadingAcross(band, next))
        {
            return false;
        }

        _bands.Add((band, page, true));
        return true;
    }

    /// <summary>A row for each band, in the columns that the white strips leave.</summary>
    public List<BandRow> Rows()
    {
        var edges = Edges;
        return _bands.ConvertAll(b =>
            _groups is not null && b.Spans && _groups.AreRepeatedIn(b.Band)
                ? new BandRow(GroupHeadings.Row(b.Band, b.Page, edges), b.Page, IsGroups: true)
                : new BandRow(BandCells.Row(b.Band, b.Page, b.Spans, edges), b.Page, IsGroups: false)
        );
    }

    /// <summary>
    /// The headings of groups stand over the white between the columns: the columns are the next band's.
    /// </summary>
    private bool TryGroups(PageBand band, int page, PageBand? next)
    {
        if (_bands.Count != 1 || LastPage != page || GroupHeadings.Over(_bands[0].Band, band, next) is not { } groups)
        {
            return false;
        }

        (_groups, _white, _bands[0]) = (groups, new(), _bands[0] with { Spans = true });
        _white.TryAdd(band);
        _bands.Add((band, page, false));
        return true;
    }

    private bool IsHeadingAcross(PageBand band, PageBand? next) =>
        IsTable
        && band.Lines.Count <= MostLinesAcross
        && next is not null
        && WhiteStrips.ClearGaps(band) == 0
        && WhiteStrips.ClearGaps(next) >= LeastStrips
        && band.Left < _white.Strips[0].From
        && _white.Fit(next);

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

    /// <summary>
    /// A full line that ends the columns' reach: words from the left edge far into the last column without a gap.
    /// </summary>
    private bool IsProse(PageBand band) =>
        IsTable
        && band.Lines.Count >= 2
        && WhiteStrips.ClearGaps(band) == 0
        && band.Words.Max(w => w.Right) - band.Left > FullLine * (_white.Right - _white.Left);

    private double[] Edges => [_white.Left - 1, .. _white.Strips.Select(s => (s.From + s.To) / 2), _white.Right + 1];
}
