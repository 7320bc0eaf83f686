namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// A word as printed: points from the page's top left; Top and Bottom are those of its line of type, not of its ink.
/// </summary>
internal sealed class PdfWord
{
    public required string Text { get; init; }
    public required double Left { get; init; }
    public required double Right { get; set; }
    public required double Baseline { get; init; }
    public required double Size { get; init; }
    public bool Bold { get; init; }
    public Rgb? Ink { get; init; }
    public bool Struck { get; set; }
    public double Top => Baseline - (0.8 * Size);
    public double Bottom => Baseline + (0.2 * Size);
    public double Middle => Baseline - (0.3 * Size);
    public double Centre => (Left + Right) / 2;
    public Box Box => new(Left, Top, Right, Bottom);
}
