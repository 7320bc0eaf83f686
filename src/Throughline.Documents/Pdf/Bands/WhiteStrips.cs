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

    private List<(double From, double To)> _ink = [];
    private double _size;

    public List<(double From, double To)> Strips { get; private set; } = [];
    public double Left => _ink[0].From;
    public double Right => _ink[^1].To;

    /// <summary>Lays a band over the others.</summary>
    /// <returns>False, and nothing changes, when it would cover a strip wholly.</returns>
    public bool TryAdd(PageBand band) => Add(band.Words, band.Size);

    /// <param name="words">Words of one size, or about that.</param>
    /// <param name="type">Their size in points.</param>
    /// <returns>False, and nothing changes, when they would cover a strip wholly.</returns>
    public bool Add(IEnumerable<PdfWord> words, double type)
    {
        var ink = Union(_ink, words);
        var size = Math.Max(_size, type);
        var strips = Gaps(ink, size);
        foreach (var (from, to) in Strips)
        {
            if (!strips.Exists(s => s.From >= from - 0.01 && s.To <= to + 0.01))
            {
                return false;
            }
        }

        (_ink, _size, Strips) = (ink, size, strips);
        return true;
    }

    /// <summary>Strips so wide that no line of this size has them between its words.</summary>
    public List<(double From, double To)> Clear(double size) => Strips.FindAll(s => s.To - s.From >= ClearShare * size);

    /// <summary>
    /// True when some white would remain within the strip if these bands were laid over all the others.
    /// </summary>
    public bool Keeps((double From, double To) strip, PageBand band, PageBand next) =>
        Gaps(Union(_ink, band.Words.Concat(next.Words)), Math.Max(_size, band.Size))
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

    /// <summary>Gaps of a band alone that are wide enough to be seen as columns even in one line.</summary>
    public static int ClearGaps(PageBand band) =>
        Gaps(Union([], band.Words), band.Size)
            .Count(g => g.To - g.From >= (band.Lines.Count > 1 ? LeastShare : ClearShare) * band.Size);

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

    private static List<(double From, double To)> Gaps(List<(double From, double To)> ink, double size)
    {
        var least = Math.Max(Least, LeastShare * size);
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
