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

    private static readonly string[] Names =
    [
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
    ];

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
        var fonts = new Fonts(
            FormStyleParts.Font("FF282D30"),
            FormStyleParts.Font("FF0C2D4A", bold: true, size: 15),
            FormStyleParts.Font("FFFFFFFF", bold: true)
        );
        var fills = Fills();
        var formats = Formats();
        foreach (var (_, fill, ink) in Tints)
        {
            fonts.Append(FormStyleParts.Font(ink, bold: true));
            fills.Append(FormStyleParts.Solid(fill));
            formats.Add(
                FormStyleParts.Format(
                    (uint)fonts.ChildElements.Count - 1,
                    (uint)fills.ChildElements.Count - 1,
                    1,
                    0,
                    locked: true
                )
            );
        }

        return Sheet(fonts, fills, formats);
    }

    private static Fills Fills() =>
        new(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            FormStyleParts.Solid("FF1A3550"),
            FormStyleParts.Solid("FF0B5D4B"),
            FormStyleParts.Solid("FFF4F5F6"),
            FormStyleParts.Solid("FFFFFBE6")
        );

    private static List<CellFormat> Formats() =>
        [
            FormStyleParts.Format(0, 0, 0, 0, locked: true),
            FormStyleParts.Format(1, 0, 0, 0, locked: true),
            FormStyleParts.Format(0, 0, 0, 0, locked: true),
            FormStyleParts.Format(2, 2, 1, 0, locked: true),
            FormStyleParts.Format(2, 3, 1, 0, locked: true),
            FormStyleParts.Format(0, 4, 1, 0, locked: true),
            FormStyleParts.Format(0, 4, 1, 0, locked: true, quoted: true),
            FormStyleParts.Format(0, 5, 1, 49, locked: false),
            FormStyleParts.Format(0, 5, 1, 14, locked: false),
            FormStyleParts.Format(0, 0, 0, 49, locked: true),
        ];

    private static Stylesheet Sheet(Fonts fonts, Fills fills, List<CellFormat> formats)
    {
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
            new Borders(new Border(), FormStyleParts.Thin()),
            new CellStyleFormats(styleFormats),
            new CellFormats(cellFormats),
            CellStyles()
        );
    }

    private static CellStyles CellStyles() =>
        new(
            Names
                .Concat(Tints.Select(t => "TL " + t.Name))
                .Select(
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
        );
}
