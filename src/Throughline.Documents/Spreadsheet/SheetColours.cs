using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Office;

namespace Throughline.Documents.Spreadsheet;

/// <summary>A workbook's colours, whichever way a style names them: as such, by the theme, or by number.</summary>
internal sealed class SheetColours(WorkbookPart workbook)
{
    private readonly Rgb?[] _theme = ThemeOf(workbook);

    public Rgb? FillOf(PatternFill? pattern) =>
        pattern?.PatternType?.Value is { } type && type != PatternValues.None && type != PatternValues.Gray125
            ? Of(pattern.ForegroundColor)
            : null;

    public Rgb? InkOf(Font? font) => Of(font?.Color) is { } c && !Colours.IsGrey(c) ? c : null;

    public Rgb? Of(ColorType? colour)
    {
        if (colour is null)
        {
            return null;
        }

        var basis =
            colour.Rgb?.Value is { } hex ? Colours.Of(hex)
            : colour.Theme?.Value is { } theme && theme < _theme.Length ? _theme[theme]
            : colour.Indexed?.Value is { } index ? IndexedColours.Of(index)
            : null;
        return basis is { } c && colour.Tint?.Value is { } tint ? White(Colours.Tinted(c, tint))
            : basis is { } b ? White(b)
            : null;
    }

    private static Rgb? White(Rgb c) => c is { Red: > 252, Green: > 252, Blue: > 252 } ? null : c;

    /// <summary>
    /// The theme's colours in the order in which cells count them: the light and dark pairs stand crosswise (ECMA-376
    /// 18.8.3).
    /// </summary>
    private static Rgb?[] ThemeOf(WorkbookPart workbook)
    {
        var scheme = workbook.ThemePart?.Theme?.ThemeElements?.ColorScheme;
        if (scheme is null)
        {
            return [];
        }

        var colours = scheme
            .ChildElements.OfType<DocumentFormat.OpenXml.Drawing.Color2Type>()
            .Select(c => Colours.Of(c.RgbColorModelHex?.Val?.Value ?? c.SystemColor?.LastColor?.Value))
            .ToArray();
        return colours.Length >= 4 ? [colours[1], colours[0], colours[3], colours[2], .. colours[4..]] : colours;
    }
}
