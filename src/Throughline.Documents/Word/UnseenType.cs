using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Word;

/// <summary>Words that stand on a page and that nobody sees: of the paper's own colour, or of type too small.</summary>
internal static class UnseenType
{
    /// <summary>Half points: smaller type is a speck.</summary>
    private const int SmallestSeen = 6;

    /// <summary>Each of red, green and blue from this on is white to every eye.</summary>
    private const int White = 0xF4;

    public static bool Is(Run run, WordStyles styles)
    {
        var paragraph = run.Ancestors<W.Paragraph>().FirstOrDefault();
        var own = styles.TypeOf(run.RunProperties?.RunStyle?.Val?.Value);
        var around = styles.TypeOf(paragraph?.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        var size = run.RunProperties?.FontSize ?? own.Size ?? around.Size;
        if (int.TryParse(size?.Val?.Value, CultureInfo.InvariantCulture, out var half) && half < SmallestSeen)
        {
            return true;
        }

        return IsWhite(run.RunProperties?.Color ?? own.Colour ?? around.Colour) && !IsShaded(run, paragraph);
    }

    private static bool IsWhite(Color? colour) =>
        colour is not null
        && (
            colour.ThemeColor?.Value is { } theme
                && (theme == ThemeColorValues.Background1 || theme == ThemeColorValues.Light1)
                && colour.ThemeShade is null
            || colour.Val?.Value is { Length: 6 } hex
                && int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value)
                && (value >> 16) >= White
                && (value >> 8 & 0xFF) >= White
                && (value & 0xFF) >= White
        );

    /// <summary>White type on a dark heading is seen. A table’s style may shade its rows, so its words pass.</summary>
    private static bool IsShaded(Run run, W.Paragraph? paragraph) =>
        IsDark(run.RunProperties?.Shading)
        || run.RunProperties?.Highlight is not null
        || IsDark(paragraph?.ParagraphProperties?.Shading)
        || run.Ancestors<W.TableCell>().Any(c => IsDark(c.TableCellProperties?.Shading))
        || run.Ancestors<W.Table>().Any(t => t.GetFirstChild<TableProperties>()?.TableStyle is not null);

    private static bool IsDark(Shading? shading) =>
        shading is not null
        && (
            shading.ThemeFill is not null
            || shading.Fill?.Value is { } fill && fill is not ("auto" or "FFFFFF" or "ffffff")
        );
}
