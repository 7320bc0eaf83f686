using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Office;

namespace Throughline.Documents.Spreadsheet;

/// <summary>A workbook's shared strings, styles and theme, made ready for look-up by cell.</summary>
internal sealed class CellLook
{
    private readonly List<(string Text, bool Struck)> _strings = [];
    private readonly List<Style> _styles = [];
    private readonly List<(Rgb? Fill, Rgb? Ink)> _differential = [];
    private readonly Rgb?[] _theme;

    public CellLook(WorkbookPart workbook)
    {
        Is1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        _theme = ThemeOf(workbook);
        foreach (var item in workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? [])
        {
            var runs = item.Elements<Run>().ToList();
            _strings.Add(
                (
                    string.Concat(
                        item.Elements<Text>().Select(t => t.Text).Concat(runs.Select(r => r.Text?.Text ?? ""))
                    ),
                    IsStruck(runs)
                )
            );
        }

        ReadStyles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    public bool Is1904 { get; }

    public (string Text, bool Struck) Shared(string index) =>
        int.TryParse(index, NumberStyles.Integer, CultureInfo.InvariantCulture, out var i)
        && i >= 0
        && i < _strings.Count
            ? _strings[i]
            : ("", false);

    public Style StyleOf(uint? index) => index is { } i && i < _styles.Count ? _styles[(int)i] : Style.Plain;

    public (Rgb? Fill, Rgb? Ink) Differential(uint? index) =>
        index is { } i && i < _differential.Count ? _differential[(int)i] : (null, null);

    public static bool IsStruck(IReadOnlyList<Run> runs) =>
        runs.Count > 0
        && runs.Where(r => !string.IsNullOrWhiteSpace(r.Text?.Text))
            .All(r => r.RunProperties?.GetFirstChild<Strike>() is { } s && (s.Val is null || s.Val.Value));

    private void ReadStyles(Stylesheet? sheet)
    {
        var formats = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(f => f.Key, f => f.First().FormatCode?.Value ?? "");
        var fills = (sheet?.Fills?.Elements<Fill>() ?? []).Select(f => FillOf(f.PatternFill)).ToList();
        var fonts = (sheet?.Fonts?.Elements<Font>() ?? []).ToList();
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var font = format.FontId?.Value is { } f && f < fonts.Count ? fonts[(int)f] : null;
            var fill = format.FillId?.Value is { } l && l < fills.Count ? fills[(int)l] : null;
            var number = format.NumberFormatId?.Value ?? 0;
            _styles.Add(
                new Style(
                    fill,
                    InkOf(font),
                    IsOn(font?.Strike),
                    IsOn(font?.Bold),
                    formats.GetValueOrDefault(number, NumberText.BuiltIn(number))
                )
            );
        }

        foreach (var d in sheet?.DifferentialFormats?.Elements<DifferentialFormat>() ?? [])
        {
            _differential.Add(
                (
                    d.Fill?.PatternFill is { } p ? ColourOf(p.BackgroundColor) ?? ColourOf(p.ForegroundColor) : null,
                    InkOf(d.Font)
                )
            );
        }
    }

    private Rgb? FillOf(PatternFill? pattern) =>
        pattern?.PatternType?.Value is { } type && type != PatternValues.None && type != PatternValues.Gray125
            ? ColourOf(pattern.ForegroundColor)
            : null;

    private Rgb? InkOf(Font? font) => ColourOf(font?.Color) is { } c && !Colours.IsGrey(c) ? c : null;

    private Rgb? ColourOf(ColorType? colour)
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

    private static bool IsOn(BooleanPropertyType? property) =>
        property is not null && (property.Val is null || property.Val.Value);

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
