using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>How a letter looks: bold, or in a colour that is not black or grey.</summary>
internal static class LetterLook
{
    /// <summary>How far apart red, green and blue (0 to 255) must be: less is black or a grey to every eye.</summary>
    private const int LeastColour = 40;

    public static bool IsBold(string? font) =>
        font is not null
        && (
            font.Contains("Bold", StringComparison.OrdinalIgnoreCase)
            || font.Contains("Black", StringComparison.OrdinalIgnoreCase)
            || font.Contains("Heavy", StringComparison.OrdinalIgnoreCase)
        );

    public static Rgb? InkOf(Letter letter)
    {
        var colour = PageColours.Of(letter.Color);
        return
            colour is { } c
            && Math.Max(c.Red, Math.Max(c.Green, c.Blue)) - Math.Min(c.Red, Math.Min(c.Green, c.Blue)) >= LeastColour
            ? colour
            : null;
    }
}
