using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>A workbook's shared strings and styles, made ready for look-up by cell.</summary>
internal sealed class CellLook
{
    private readonly List<(string Text, bool Struck)> _strings = [];
    private readonly List<SheetStyle> _styles = [];
    private readonly List<(Rgb? Fill, Rgb? Ink)> _differential = [];

    public CellLook(WorkbookPart workbook)
    {
        Is1904 = workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        var colours = new SheetColours(workbook);
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

        ReadStyles(workbook.WorkbookStylesPart?.Stylesheet, colours);
        ReadDifferential(workbook.WorkbookStylesPart?.Stylesheet, colours);
    }

    public bool Is1904 { get; }

    public (string Text, bool Struck) Shared(string index) =>
        int.TryParse(index, NumberStyles.Integer, CultureInfo.InvariantCulture, out var i)
        && i >= 0
        && i < _strings.Count
            ? _strings[i]
            : ("", false);

    public SheetStyle StyleOf(uint? index) => index is { } i && i < _styles.Count ? _styles[(int)i] : SheetStyle.Plain;

    public (Rgb? Fill, Rgb? Ink) Differential(uint? index) =>
        index is { } i && i < _differential.Count ? _differential[(int)i] : (null, null);

    public static bool IsStruck(IReadOnlyList<Run> runs) =>
        runs.Count > 0
        && runs.Where(r => !string.IsNullOrWhiteSpace(r.Text?.Text))
            .All(r => r.RunProperties?.GetFirstChild<Strike>() is { } s && (s.Val is null || s.Val.Value));

    private void ReadStyles(Stylesheet? sheet, SheetColours colours)
    {
        var formats = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId is not null)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(f => f.Key, f => f.First().FormatCode?.Value ?? "");
        var fills = (sheet?.Fills?.Elements<Fill>() ?? []).Select(f => colours.FillOf(f.PatternFill)).ToList();
        var fonts = (sheet?.Fonts?.Elements<Font>() ?? []).ToList();
        foreach (var format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var font = format.FontId?.Value is { } f && f < fonts.Count ? fonts[(int)f] : null;
            var fill = format.FillId?.Value is { } l && l < fills.Count ? fills[(int)l] : null;
            var number = format.NumberFormatId?.Value ?? 0;
            var shown = formats.GetValueOrDefault(number, NumberFormats.BuiltIn(number));
            _styles.Add(
                new SheetStyle(
                    fill,
                    colours.InkOf(font),
                    IsOn(font?.Strike),
                    IsOn(font?.Bold),
                    shown,
                    (fill is null && IsWhite(font?.Color)) || (shown.Length > 0 && shown.All(c => c == ';'))
                )
            );
        }
    }

    private void ReadDifferential(Stylesheet? sheet, SheetColours colours)
    {
        foreach (var d in sheet?.DifferentialFormats?.Elements<DifferentialFormat>() ?? [])
        {
            _differential.Add(
                (
                    d.Fill?.PatternFill is { } p
                        ? colours.Of(p.BackgroundColor) ?? colours.Of(p.ForegroundColor)
                        : null,
                    colours.InkOf(d.Font)
                )
            );
        }
    }

    /// <summary>White itself, or the theme's first colour, which is the paper's.</summary>
    private static bool IsWhite(Color? colour) =>
        colour is not null
        && (
            colour.Rgb?.Value is { Length: >= 6 } rgb && rgb.EndsWith("FFFFFF", StringComparison.OrdinalIgnoreCase)
            || colour.Theme?.Value == 0 && (colour.Tint?.Value ?? 0) >= 0
        );

    private static bool IsOn(BooleanPropertyType? property) =>
        property is not null && (property.Val is null || property.Val.Value);
}
