using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>The named styles of a form. The numbers are the places of the cell formats below.</summary>
internal static class FormStyles
{
    public const uint Plain = 0,
        Title = 1,
        Line = 2,
        Header = 3,
        FillHeader = 4,
        Locked = 5,
        LockedQuoted = 6,
        FillText = 7,
        FillDate = 8,
        Hidden = 9,
        FirstTint = 10;

    private static readonly (string Name, string Fill, string Ink)[] Tints =
    [
        // design.md, "Ratings": text on tint, at least 7:1.
        ("Not started", "FFEEEFEF", "FF282D30"),
        ("On track", "FFCCE2D8", "FF083D1D"),
        ("At risk", "FFFFE2B7", "FF4D2900"),
        ("Off track", "FFF4CDC6", "FF5C0F1C"),
        ("Complete", "FFBBD4EA", "FF0C2D4A"),
    ];

    public static uint Of(FormCell cell) =>
        cell.Tint == FormTint.None
            ? SheetText.LooksLikeFormula(cell.Text)
                ? LockedQuoted
                : Locked
            : FirstTint + (uint)cell.Tint - 1;

    public static Stylesheet Make()
    {
        var fonts = new Fonts(Font("FF282D30"), Font("FF0C2D4A", bold: true, size: 15), Font("FFFFFFFF", bold: true));
        var fills = new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FF1A3550"),
            Solid("FF0B5D4B"),
            Solid("FFF4F5F6"),
            Solid("FFFFFBE6")
        );
        var formats = new List<CellFormat>
        {
            Format(0, 0, 0, 0, locked: true),
            Format(1, 0, 0, 0, locked: true),
            Format(0, 0, 0, 0, locked: true),
            Format(2, 2, 1, 0, locked: true),
            Format(2, 3, 1, 0, locked: true),
            Format(0, 4, 1, 0, locked: true),
            Format(0, 4, 1, 0, locked: true, quoted: true),
            Format(0, 5, 1, 49, locked: false),
            Format(0, 5, 1, 14, locked: false),
            Format(0, 0, 0, 49, locked: true),
        };
        var names = new List<string>
        {
            "Normal",
            "TL title",
            "TL line",
            "TL header",
            "TL header to fill in",
            "TL locked",
            "TL locked text",
            "TL to fill in",
            "TL date to fill in",
            "TL hidden",
        };
        foreach (var (name, fill, ink) in Tints)
        {
            fonts.Append(Font(ink, bold: true));
            fills.Append(Solid(fill));
            formats.Add(
                Format((uint)fonts.ChildElements.Count - 1, (uint)fills.ChildElements.Count - 1, 1, 0, locked: true)
            );
            names.Add("TL " + name);
        }

        // Each named style has its format, and the cells' format refers to it: a person who changes the style changes
        // every such cell.
        var styleFormats = formats.Select(f => (OpenXmlElement)f.CloneNode(true));
        var cellFormats = formats.Select(
            (f, i) =>
            {
                f.FormatId = (uint)i;
                return (OpenXmlElement)f;
            }
        );
        return new Stylesheet(
            fonts,
            fills,
            new Borders(new Border(), Thin()),
            new CellStyleFormats(styleFormats),
            new CellFormats(cellFormats),
            new CellStyles(
                names.Select(
                    (n, i) =>
                        (OpenXmlElement)(
                            i == 0
                                ? new CellStyle
                                {
                                    Name = n,
                                    FormatId = 0,
                                    BuiltinId = 0,
                                }
                                : new CellStyle { Name = n, FormatId = (uint)i }
                        )
                )
            )
        );
    }

    private static CellFormat Format(
        uint font,
        uint fill,
        uint border,
        uint number,
        bool locked,
        bool quoted = false
    ) =>
        new()
        {
            FontId = font,
            FillId = fill,
            BorderId = border,
            NumberFormatId = number,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyNumberFormat = true,
            ApplyAlignment = true,
            ApplyProtection = true,
            QuotePrefix = quoted ? true : null,
            Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top },
            Protection = new Protection { Locked = locked },
        };

    private static Font Font(string ink, bool bold = false, double size = 11)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(
            new FontSize { Val = size },
            new Color { Rgb = ink },
            new FontName { Val = "Calibri" },
            new FontFamilyNumbering { Val = 2 }
        );
        return font;
    }

    private static Fill Solid(string argb) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = argb }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    private static Border Thin() =>
        new(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );

    private static Color Grey() => new() { Rgb = "FFB1B4B6" };
}
