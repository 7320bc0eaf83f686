namespace Throughline.Documents.Pdf;

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

/// <summary>
/// A straight ruling: a stroke or a thin filled box. At is its x (vertical) or y (horizontal); From and To its ends.
/// </summary>
internal readonly record struct Ruling(double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>A filled box that is no ruling.</summary>
internal readonly record struct FilledBox(Box Box, Rgb Colour);

/// <summary>What is printed on a page, in points from its top left, before anything is made of it.</summary>
internal sealed class PageInk
{
    public required int Number { get; init; }
    public required double Width { get; init; }
    public required double Height { get; init; }
    public List<PdfWord> Words { get; init; } = [];
    public List<Ruling> Across { get; init; } = [];
    public List<Ruling> Down { get; init; } = [];
    public List<FilledBox> Fills { get; init; } = [];
    public bool HasImages { get; init; }
}
