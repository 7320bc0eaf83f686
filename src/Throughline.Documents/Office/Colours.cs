using System.Globalization;

namespace Throughline.Documents.Office;

/// <summary>Colours as Office files write them.</summary>
internal static class Colours
{
    private static readonly Dictionary<string, Rgb> Highlights = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yellow"] = new(255, 255, 0),
        ["green"] = new(0, 255, 0),
        ["cyan"] = new(0, 255, 255),
        ["magenta"] = new(255, 0, 255),
        ["blue"] = new(0, 0, 255),
        ["red"] = new(255, 0, 0),
        ["darkBlue"] = new(0, 0, 128),
        ["darkCyan"] = new(0, 128, 128),
        ["darkGreen"] = new(0, 128, 0),
        ["darkMagenta"] = new(128, 0, 128),
        ["darkRed"] = new(128, 0, 0),
        ["darkYellow"] = new(128, 128, 0),
    };

    /// <summary>"RRGGBB" or "AARRGGBB"; null for "auto", white and what is no colour.</summary>
    public static Rgb? Of(string? hex)
    {
        if (
            hex is null
            || hex.Length is not (6 or 8)
            || !uint.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
        )
        {
            return null;
        }

        var colour = new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return colour is { Red: 255, Green: 255, Blue: 255 } ? null : colour;
    }

    public static Rgb? OfHighlight(string? name) =>
        name is not null && Highlights.TryGetValue(name, out var colour) ? colour : null;

    public static bool IsGrey(Rgb c) =>
        Math.Max(c.Red, Math.Max(c.Green, c.Blue)) - Math.Min(c.Red, Math.Min(c.Green, c.Blue)) < 24;

    /// <summary>A theme colour made lighter (tint above 0) or darker (below), as in ECMA-376 part 1, 18.8.19.</summary>
    public static Rgb Tinted(Rgb c, double tint) =>
        new(Tinted(c.Red, tint), Tinted(c.Green, tint), Tinted(c.Blue, tint));

    private static byte Tinted(byte v, double tint) =>
        (byte)Math.Clamp(tint < 0 ? v * (1 + tint) : v + ((255 - v) * tint), 0, 255);
}
