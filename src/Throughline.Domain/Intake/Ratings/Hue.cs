using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Ratings;

/// <summary>
/// Which rating colour a colour is, by its place on the colour wheel. Tints count; greys, white and black do not.
/// </summary>
public static class Hue
{
    private const double LeastSaturation = 0.18;

    /// <summary>"R", "A", "G", "Complete" (blue, as in BRAG), or null for a colour that is none of them.</summary>
    public static string? RatingOf(Colour colour)
    {
        if (!IsColour(colour))
        {
            return null;
        }

        return Hsl(colour).Hue switch
        {
            >= 345 or < 18 => "R",
            < 68 => "A",
            < 75 => null,
            < 170 => "G",
            >= 190 and < 255 => "Complete",
            _ => null,
        };
    }

    /// <summary>True for anything but white, black and the greys between.</summary>
    public static bool IsColour(Colour colour) =>
        Hsl(colour) is { Saturation: >= LeastSaturation, Lightness: >= 0.08 and <= 0.975 };

    /// <summary>Distance of two colours in RGB, 0 to 441.</summary>
    public static double Distance(Colour a, Colour b) =>
        Math.Sqrt(Math.Pow(a.Red - b.Red, 2) + Math.Pow(a.Green - b.Green, 2) + Math.Pow(a.Blue - b.Blue, 2));

    private static (double Hue, double Saturation, double Lightness) Hsl(Colour colour)
    {
        var (r, g, b) = (colour.Red / 255.0, colour.Green / 255.0, colour.Blue / 255.0);
        var max = Math.Max(r, Math.Max(g, b));
        var min = Math.Min(r, Math.Min(g, b));
        var lightness = (max + min) / 2;
        var spread = max - min;
        if (spread < 0.0001)
        {
            return (0, 0, lightness);
        }

        var hue =
            max == r ? ((g - b) / spread) % 6
            : max == g ? ((b - r) / spread) + 2
            : ((r - g) / spread) + 4;
        return (((hue * 60) + 360) % 360, spread / (1 - Math.Abs((2 * lightness) - 1)), lightness);
    }
}
