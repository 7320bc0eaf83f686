using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Bands;

/// <summary>
/// The ink of several bands laid over one another, and the white strips that run down through all of them.
/// </summary>
internal sealed class WhiteStrips
{
    /// <summary>
    /// A white strip parts two columns from this width on, as a share of the type size; a word space is about 0.3.
    /// </summary>
    private const double LeastShare = 0.42;
    private const double Least = 3;

    /// <summary>White within one line parts columns from this share of the type size on.</summary>
    private const double ClearShare = 1.1;

    /// <summary>
    /// Lines through which a strip narrower than that must run to part columns for good: through fewer, words that are set
    /// far apart leave one by chance.
    /// </summary>
    private const int LeastLines = 8;

    /// <summary>Strips that must be left where others were chance.</summary>
    private const int LeastLeft = 2;

    /// <summary>Points by which the lines of one column may begin, or end, in different places.</summary>
    private const double SameEdge = 1;

    /// <summary>Share of a column's lines that must begin, or end, in the same place.</summary>
    private const double MostLines = 0.4;

    private List<(double From, double To)> _ink = [];
    private double _size;
    private int _lines;
    private double _spread;

    public List<(double From, double To)> Strips { get; private set; } = [];
    public double Left => _ink[0].From;
    public double Right => _ink[^1].To;

    /// <summary>Lays a band over the others.</summary>
    /// <param name="chance">True where it may cover strips that few lines leave, perhaps by chance.</param>
    /// <returns>False, and nothing changes, when it would cover another strip wholly.</returns>
    public bool TryAdd(PageBand band, bool chance = false) =>
        Add(band.Words, band.Size, band.Lines.Count, chance, band.WordSpread);

    /// <param name="words">Words of one size, or about that.</param>
    /// <param name="type">Their size in points.</param>
    /// <param name="lines">How many lines they stand on.</param>
    /// <param name="chance">True where they may cover strips that few lines leave, as long as some are left.</param>
    /// <param name="spread">How far apart words stand on their page: <see cref="WordSpaces"/>.</param>
    /// <returns>False, and nothing changes, when they would cover another strip wholly.</returns>
    public bool Add(IEnumerable<PdfWord> words, double type, int lines = 1, bool chance = false, double spread = 0)
    {
        var ink = Union(_ink, words);
        var size = Math.Max(_size, type);
        _spread = Math.Max(_spread, spread);
        var strips = Gaps(ink, size, Share(_lines + lines, _spread));
        foreach (var (from, to) in Strips)
        {
            if (
                !strips.Exists(s => s.From >= from - 0.01 && s.To <= to + 0.01)
                && !(chance && IsChance(from, to) && strips.Count >= LeastLeft)
            )
            {
                return false;
            }
        }

        (_ink, _size, Strips, _lines) = (ink, size, strips, _lines + lines);
        return true;
    }

    /// <summary>
    /// Lays a band over the others where the white between labels and words remains and all that is lost was chance.
    /// </summary>
    /// <param name="band">A label and its words.</param>
    /// <param name="isChance">True of white that may have been left by chance.</param>
    /// <param name="partsLabels">True of white left of which labels stand.</param>
    public bool TryAddBeside(
        PageBand band,
        Predicate<(double From, double To)> isChance,
        Predicate<(double From, double To)> partsLabels
    )
    {
        var ink = Union(_ink, band.Words);
        var size = Math.Max(_size, band.Size);
        var strips = Gaps(ink, size, Share(_lines + band.Lines.Count, _spread));
        if (
            Strips.Count == 0
            || strips.Count == 0
            || Math.Min(strips[0].To, Strips[0].To) - Math.Max(strips[0].From, Strips[0].From) < Least
            || !Strips
                .Skip(1)
                .Where(o => !strips.Exists(s => s.From >= o.From - 0.01 && s.To <= o.To + 0.01))
                .All(s => isChance(s))
            || !partsLabels(strips[0])
        )
        {
            return false;
        }

        (_ink, _size, Strips, _lines) = (ink, size, strips, _lines + band.Lines.Count);
        return true;
    }

    /// <summary>True for white no wider than words may stand apart.</summary>
    public bool MayBeChance((double From, double To) strip) => strip.To - strip.From < ClearShare * _size;

    /// <summary>Strips so wide that no line of this size has them between its words.</summary>
    public List<(double From, double To)> Clear(double size) => Strips.FindAll(s => s.To - s.From >= ClearShare * size);

    private bool IsChance(double from, double to) => _lines < LeastLines && to - from < ClearShare * _size;

    /// <summary>
    /// True when some white would remain within the strip if these bands were laid over all the others.
    /// </summary>
    public bool Keeps((double From, double To) strip, PageBand band, PageBand next) =>
        Gaps(
                Union(_ink, band.Words.Concat(next.Words)),
                Math.Max(_size, band.Size),
                Share(_lines + band.Lines.Count + next.Lines.Count, _spread)
            )
            .Exists(g => Math.Min(g.To, strip.To) - Math.Max(g.From, strip.From) >= Least);

    /// <summary>True when no word of the band stands across a strip.</summary>
    public bool Fit(PageBand band)
    {
        foreach (var (from, to) in Strips)
        {
            if (!band.Words.All(w => w.Right <= from + 0.01 || w.Left >= to - 0.01 || w.Left >= from || w.Right <= to))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when each of these strips lies within one of its own, no two of them within the same.</summary>
    public bool HoldsApart(List<(double From, double To)> strips)
    {
        var taken = -1;
        foreach (var (from, to) in strips)
        {
            var at = Strips.FindIndex(
                taken + 1,
                s => Math.Min(s.To, to) - Math.Max(s.From, from) >= Math.Min(Least, to - from)
            );
            if (at < 0)
            {
                return false;
            }

            taken = at;
        }

        return true;
    }

    /// <summary>True when each run of the band's words begins where a column begins.</summary>
    public bool IsAligned(PageBand band) =>
        BandRuns
            .Of(band)
            .TrueForAll(r =>
                Math.Abs(r[0].Left - Left) <= BandRuns.SameEdge
                || Strips.Exists(s => Math.Abs(r[0].Left - s.To) <= BandRuns.SameEdge)
            );

    /// <summary>True when one run of the band's words stands across the place where a column begins.</summary>
    public bool StandsAcross(PageBand band) =>
        BandRuns
            .Of(band)
            .Exists(r =>
                Strips.Exists(s =>
                    r[0].Left < s.To - BandRuns.SameEdge && r.Max(w => w.Right) > s.To + BandRuns.SameEdge
                )
            );

    /// <summary>
    /// The strips that part columns: clear ones, and of the others those with a heading on either side, and those from
    /// which most lines go on at one and the same place. Words that are the same in each row leave white between them.
    /// </summary>
    public List<(double From, double To)> Parting(List<PageBand> bands) =>
        Strips.FindAll(s => s.To - s.From >= ClearShare * _size || IsHeaded(s, bands) || IsEdge(s, bands));

    /// <summary>True when the first line has words in the column on either side of the strip.</summary>
    private bool IsHeaded((double From, double To) strip, List<PageBand> bands)
    {
        var start = Strips.FindLast(s => s.From < strip.From) is { To: > 0 } before ? before.To : Left;
        var end = Strips.Find(s => s.From > strip.From) is { To: > 0 } next ? next.From : Right;
        return bands.Count > 0
            && bands[0].Words.Any(w => w.Left >= start - 0.01 && w.Right <= strip.From + 0.01)
            && bands[0].Words.Any(w => w.Left >= strip.To - 0.01 && w.Right <= end + 0.01);
    }

    private bool IsEdge((double From, double To) strip, List<PageBand> bands)
    {
        var end = Strips.Find(s => s.From > strip.From) is { To: > 0 } next ? next.From : Right;
        var (lines, begin, close) = (0, 0, 0);
        foreach (var line in bands.SelectMany(b => b.Lines))
        {
            var (left, right) = (double.MaxValue, double.MinValue);
            foreach (var word in line.Words)
            {
                if (word.Left >= strip.To - 0.01 && word.Left < end)
                {
                    (left, right) = (Math.Min(left, word.Left), Math.Max(right, word.Right));
                }
            }

            if (right < left)
            {
                continue;
            }

            lines++;
            begin += left - strip.To <= SameEdge ? 1 : 0;
            close += end - right <= SameEdge ? 1 : 0;
        }

        return Math.Max(begin, close) >= MostLines * lines;
    }

    /// <summary>Gaps of a band alone that are wide enough to be seen as columns even in one line.</summary>
    public static int ClearGaps(PageBand band) =>
        Gaps(Union([], band.Words), band.Size, LeastShare)
            .Count(g =>
                g.To - g.From
                >= (band.Lines.Count > 1 ? Share(band.Lines.Count, band.WordSpread) : ClearShare) * band.Size
            );

    /// <summary>
    /// Where words stand far apart, white through few lines parts columns only from more than that on; through many lines
    /// none is left by chance.
    /// </summary>
    private static double Share(int lines, double spread) =>
        lines < LeastLines ? Math.Max(LeastShare, spread) : LeastShare;

    private static List<(double From, double To)> Union(List<(double From, double To)> ink, IEnumerable<PdfWord> words)
    {
        var all = ink.Concat(words.Select(w => (From: w.Left, To: w.Right))).OrderBy(s => s.From);
        var union = new List<(double From, double To)>();
        foreach (var span in all)
        {
            if (union.Count > 0 && span.From <= union[^1].To)
            {
                union[^1] = (union[^1].From, Math.Max(union[^1].To, span.To));
            }
            else
            {
                union.Add(span);
            }
        }

        return union;
    }

    private static List<(double From, double To)> Gaps(List<(double From, double To)> ink, double size, double share)
    {
        var least = Math.Max(Least, share * size);
        var gaps = new List<(double, double)>();
        for (var i = 1; i < ink.Count; i++)
        {
            if (ink[i].From - ink[i - 1].To >= least)
            {
                gaps.Add((ink[i - 1].To, ink[i].From));
            }
        }

        return gaps;
    }
}
