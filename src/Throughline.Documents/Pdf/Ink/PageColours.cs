using UglyToad.PdfPig.Graphics.Colors;

namespace Throughline.Documents.Pdf.Ink;

/// <summary>A PDF colour in any of its colour spaces as red, green, blue; null for patterns.</summary>
internal static class PageColours
{
    public static Rgb? Of(IColor? colour)
    {
        if (colour is null or PatternColor)
        {
            return null;
        }

        var (r, g, b) = colour.ToRGBValues();
        return new Rgb(Byte(r), Byte(g), Byte(b));
    }

    public static bool IsWhite(Rgb c) => c is { Red: > 249, Green: > 249, Blue: > 249 };

    private static byte Byte(double v) => (byte)Math.Clamp(Math.Round(v * 255), 0, 255);
}
