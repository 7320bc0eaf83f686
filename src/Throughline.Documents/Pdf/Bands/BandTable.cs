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

    /// <summary>Times the widest white between two rows so far, from which white sets the next band apart.</summary>
    private const double Wider = 1.5;

    private readonly List<(PageBand Band, int Page, bool Spans)> _bands = [];
    private WhiteStrips _white = new();
    private GroupHeadings? _groups;
    private double _widest;

    public int ColumnCount => Edges.Length - 1;
    public int LastPage => _bands[^1].Page;

    /// <summary>True when its first line names groups of columns.</summary>
    public bool HasGroups => _groups is not null;

    /// <summary>True when what was gathered is a table and not a run of prose with a chance gap.</summary>
    public bool IsTable =>
        _white.Strips.Count >= LeastStrips && (_bands.Count >= 2 || _white.Strips.Count > LeastStrips) && !IsOfLabels;

    /// <summary>True for labels in one column with words beside them: perhaps a form.</summary>
    public bool IsForm =>
        IsOfLabels || _white.Strips.Count == 1 && LabelledLines.Are([.. _bands.Select(b => b.Band)], _white.Strips[0]);

    /// <summary>True where all white but that between labels and words is one line's own: its words stand far apart.</summary>
    private bool IsOfLabels =>
        _white.Strips.Count > 1
        && _white.Strips.Skip(1).All(IsOfOneLine)
        && LabelledLines.Are([.. _bands.Select(b => b.Band)], _white.Strips[0]);

    /// <summary>True for a row or two with a gap, which only count as a table right after another.</summary>
    public bool IsRest => _white.Strips.Count >= 1;

    public IEnumerable<(PageBand Band, int Page)> Bands => _bands.Select(b => (b.Band, b.Page));

    /// <summary>Begins with a band that shows at least one clear gap; null when it shows none.</summary>
    public static BandTable? Begin(PageBand band, int page)
    {
        var lines = band.Block ?? band;
        if (WhiteStrips.ClearGaps(lines) < 1)
        {
            return null;
        }

        var table = new BandTable();
        table._white.TryAdd(lines);
        table._bands.Add((band, page, false));
        return table;
    }

    /// <param name="band">The next band.</param>
    /// <param name="page">Its page.</param>
    /// <param name="next">The band after it on its page, to tell a heading across the columns from the end of the
    /// table.</param>
    public bool TryAdd(PageBand band, int page, PageBand? next)
    {
        if (band.Block is not null && band.Block == _bands[^1].Band.Block)
        {
            return Take(band, page, spans: !_white.Fit(band));
        }

        if (_groups?.AreRepeatedIn(band) == true)
        {
            return Take(band, page, spans: true);
        }

        if (TryGroups(band, page, next) || TryLabel(band, page, next))
        {
            return true;
        }

        if (IsProse(band) || IsAnother(band, page, next))
        {
            return false;
        }

        if (IsLabelAcross(band, next))
        {
            return Take(band, page, spans: true);
        }

        if (_white.TryAdd(band.Block ?? band))
        {
            return Take(band, page, spans: false);
        }

        if (IsHeadingAcross(band, next))
        {
            return Take(band, page, spans: true);
        }

        // What shows columns of its own is no heading: where it covers white, that was none between columns.
        return WhiteStrips.ClearGaps(band) >= LeastStrips
                && _white.TryAdd(band, chance: true)
                && Take(band, page, spans: false)
            || _white.TryAddBeside(band, IsOfOneLine, s => LabelledLines.Open([.. _bands.Select(b => b.Band), band], s))
                && Take(band, page, spans: false);
    }

    /// <summary>White that parts the words of one band alone, to the right of the labels, and is none that is seen.</summary>
    private bool IsOfOneLine((double From, double To) strip) =>
        _white.MayBeChance(strip)
        && _bands.Count(b =>
            b.Band.Words.Any(w => w.Left >= strip.To - 0.01)
            && b.Band.Words.Any(w => w.Right <= strip.From + 0.01 && w.Left >= _white.Strips[0].To - 0.01)
        ) <= 1;

    private bool Take(PageBand band, int page, bool spans)
    {
        if (page == LastPage)
        {
            _widest = Math.Max(_widest, band.Top - _bands[^1].Band.Bottom);
        }

        _bands.Add((band, page, spans));
        return true;
    }

    /// <summary>A row for each band, in the columns that the white strips leave.</summary>
    public List<BandRow> Rows()
    {
        var edges = Edges;
        return _bands.ConvertAll(b =>
            !b.Spans ? new BandRow(BandCells.Row(b.Band, b.Page, spans: false, edges), b.Page, IsGroups: false)
            : _groups?.AreRepeatedIn(b.Band) == true
                ? new BandRow(BandRuns.Row(b.Band, b.Page, edges), b.Page, IsGroups: true)
            : LabelAcross.Is(b.Band) ? new BandRow(LabelAcross.Row(b.Band, b.Page, edges), b.Page, IsGroups: false)
            : new BandRow(BandCells.Row(b.Band, b.Page, spans: true, edges), b.Page, IsGroups: false)
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

        _groups = groups;
        return BeginBelow(band, page);
    }

    /// <summary>A label and its words stand over the columns: these are the next band's.</summary>
    private bool TryLabel(PageBand band, int page, PageBand? next) =>
        _bands.Count == 1 && LastPage == page && LabelAcross.Over(_bands[0].Band, band, next) && BeginBelow(band, page);

    /// <summary>What was the first row stands over the columns, which are those of this band.</summary>
    private bool BeginBelow(PageBand band, int page)
    {
        (_white, _bands[0]) = (new(), _bands[0] with { Spans = true });
        _white.TryAdd(band);
        return Take(band, page, spans: false);
    }

    private bool IsLabelAcross(PageBand band, PageBand? next) =>
        IsTable
        && next is not null
        && LabelAcross.Is(band)
        && _white.StandsAcross(band)
        && band.Left < _white.Strips[0].From
        && WhiteStrips.ClearGaps(next) >= LeastStrips
        && _white.Fit(next);

    private bool IsHeadingAcross(PageBand band, PageBand? next) =>
        IsTable
        && band.Lines.Count <= MostLinesAcross
        && next is not null
        && WhiteStrips.ClearGaps(band) == 0
        && WhiteStrips.ClearGaps(next) >= LeastStrips
        && band.Left < _white.Strips[0].From
        && _white.Fit(next);

    /// <summary>
    /// A band in bold, or set apart, that agrees with the next one on a white strip where this table has words is the
    /// heading of another table right below it; so is a line over such a band.
    /// </summary>
    private bool IsAnother(PageBand band, int page, PageBand? next)
    {
        var apart = IsApart(band, page);
        if (next is null || !apart && !(IsTable && band.Lines.TrueForAll(l => l.Bold)))
        {
            return false;
        }

        var own = new WhiteStrips();
        var over = apart && (WhiteStrips.ClearGaps(band) == 0 || LabelAcross.Is(band));
        var top = over ? next : band;
        return (over || own.TryAdd(band))
            && own.TryAdd(next)
            && own.Strips.Count >= LeastStrips
            && WhiteStrips.ClearGaps(top) >= LeastStrips
            && (
                own.Clear(band.Size).Exists(s => !_white.Keeps(s, top, next))
                || apart && (!_white.HoldsApart(own.Clear(band.Size)) || IsAligned && !_white.IsAligned(top))
            );
    }

    /// <summary>True when all rows so far begin their cells where the columns begin.</summary>
    private bool IsAligned => _bands.TrueForAll(b => b.Spans || _white.IsAligned(b.Band));

    private bool IsApart(PageBand band, int page) =>
        _bands.Count >= 2
        && page == LastPage
        && band.Top - _bands[^1].Band.Bottom is var white
        && white > Wider * _widest
        && white > _widest + band.Size;

    /// <summary>
    /// A full line that ends the columns' reach: words from the left edge far into the last column without a gap.
    /// </summary>
    private bool IsProse(PageBand band) =>
        IsTable
        && band.Lines.Count >= 2
        && WhiteStrips.ClearGaps(band) == 0
        && band.Words.Max(w => w.Right) - band.Left > FullLine * (_white.Right - _white.Left);

    private double[] Edges =>
        [
            _white.Left - 1,
            .. (IsOfLabels ? _white.Strips.Take(1) : Parting).Select(s => (s.From + s.To) / 2),
            _white.Right + 1,
        ];

    private List<(double From, double To)> Parting =>
        _white.Parting([.. _bands.Where(b => !b.Spans).Select(b => b.Band)]);
}
