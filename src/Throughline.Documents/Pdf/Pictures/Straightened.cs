using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Pictures;

/// <summary>
/// A page that lay a little askew on the scanner, put straight: its lines say by how much, and what stands on it is turned
/// back. In points (1/72 inch).
/// </summary>
internal sealed class Straightened
{
    private readonly double _slope;

    /// <param name="points">Points to each point of the picture.</param>
    public Straightened(List<DrawnLine> across, List<DrawnLine> down, double points)
    {
        var slopes = across.Select(l => l.Slope).Concat(down.Select(l => -l.Slope)).Order().ToList();
        _slope = slopes.Count == 0 ? 0 : slopes[slopes.Count / 2];
        Across = across.ConvertAll(l =>
        {
            var (x, y) = Of((l.From + l.To) / 2.0 * points, l.At * points);
            var half = (l.To - l.From) / 2.0 * points;
            return new Ruling(y, x - half, x + half);
        });
        Down = down.ConvertAll(l =>
        {
            var (x, y) = Of(l.At * points, (l.From + l.To) / 2.0 * points);
            var half = (l.To - l.From) / 2.0 * points;
            return new Ruling(x, y - half, y + half);
        });
    }

    public List<Ruling> Across { get; }
    public List<Ruling> Down { get; }

    public PdfWord Word(PdfWord word)
    {
        var (left, baseline) = Of(word.Left, word.Baseline);
        return new()
        {
            Text = word.Text,
            Left = left,
            Right = left + word.Right - word.Left,
            Baseline = baseline,
            Size = word.Size,
            FirstLetter = word.FirstLetter,
            IsRightToLeft = word.IsRightToLeft,
        };
    }

    private (double X, double Y) Of(double x, double y) => (x + (_slope * y), y - (_slope * x));
}
