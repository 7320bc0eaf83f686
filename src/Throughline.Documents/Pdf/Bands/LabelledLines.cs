using Throughline.Documents.Pdf.Ink;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Pdf.Bands;

/// <summary>Tells lines that each open with a label ("By when") from prose and lists with a chance gap.</summary>
internal static class LabelledLines
{
    private const int LeastLines = 3;
    private const int MostWords = 6;

    /// <summary>Labels stand below one another, in points.</summary>
    private const double SameEdge = 2;

    /// <param name="bands">The lines, top to bottom.</param>
    /// <param name="strip">The white between labels and words.</param>
    public static bool Are(List<PageBand> bands, (double From, double To) strip) =>
        bands.Count >= LeastLines
        && Open(bands, strip)
        && bands.Count(b => b.Words.Any(w => w.Left >= strip.To - 0.01)) >= bands.Count - 1;

    /// <summary>True where each band opens with a label, one below the other.</summary>
    public static bool Open(List<PageBand> bands, (double From, double To) strip) =>
        bands.TrueForAll(b =>
            Math.Abs(b.Left - bands[0].Left) <= SameEdge && IsLabel([.. b.Words.Where(w => w.Centre < strip.From)])
        );

    private static bool IsLabel(List<PdfWord> words) =>
        words.Count is > 0 and <= MostWords
        && words.Sum(w => w.Text.Count(char.IsLetter)) > 1
        && words[^1].Text[^1] is not ('.' or ';' or ',');
}
