using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>What the styles of a form are made of: formats, fonts, fills, borders.</summary>
internal static class FormStyleParts
{
    public static CellFormat Format(uint font, uint fill, uint border, uint number, bool locked, bool quoted = false) =>
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

    public static Font Font(string ink, bool bold = false, double size = 11)
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

    public static Fill Solid(string argb) =>
        new(
            new PatternFill(new ForegroundColor { Rgb = argb }, new BackgroundColor { Indexed = 64 })
            {
                PatternType = PatternValues.Solid,
            }
        );

    public static Border Thin() =>
        new(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin },
            new DiagonalBorder()
        );

    private static Color Grey() => new() { Rgb = "FFB1B4B6" };
}
