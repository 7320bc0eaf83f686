namespace Throughline.Documents.Pdf.Ink;

/// <summary>
/// A word as printed: points from the page's top left; Top and Bottom are those of its line of type, not of its ink.
/// </summary>
internal sealed class PdfWord
{
    /// <summary>Its letters in the order in which a person reads them.</summary>
    public required string Text { get; init; }
    public required double Left { get; init; }
    public required double Right { get; set; }
    public required double Baseline { get; init; }
    public required double Size { get; init; }

    /// <summary>How far its first letter reaches, in points: the room that the word would need to begin in.</summary>
    public double FirstLetter { get; init; }

    /// <summary>True when a blank is printed right after it.</summary>
    public bool BlankAfter { get; init; }

    /// <summary>True when it holds letters that are read from right to left.</summary>
    public bool IsRightToLeft { get; init; }
    public bool Bold { get; init; }
    public Rgb? Ink { get; init; }
    public bool Struck { get; set; }
    public double Top => Baseline - (0.8 * Size);
    public double Bottom => Baseline + (0.2 * Size);
    public double Middle => Baseline - (0.3 * Size);
    public double Centre => (Left + Right) / 2;
    public Box Box => new(Left, Top, Right, Bottom);

    /// <summary>The same word, said otherwise.</summary>
    public PdfWord As(string text) =>
        text == Text
            ? this
            : new()
            {
                Text = text,
                Left = Left,
                Right = Right,
                Baseline = Baseline,
                Size = Size,
                FirstLetter = FirstLetter,
                BlankAfter = BlankAfter,
                IsRightToLeft = IsRightToLeft,
                Bold = Bold,
                Ink = Ink,
                Struck = Struck,
            };
}
