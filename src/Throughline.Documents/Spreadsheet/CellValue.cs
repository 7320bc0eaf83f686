using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>The words in a cell.</summary>
internal static class CellValue
{
    /// <summary>A cell's words as it shows them; Formula when it only has a formula without saved result.</summary>
    public static (string Text, bool Struck, bool Formula) Of(Cell cell, CellLook look)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString)
        {
            var runs = cell.InlineString?.Elements<Run>().ToList() ?? [];
            return (cell.InlineString?.InnerText.Trim() ?? "", CellLook.IsStruck(runs), false);
        }

        var raw = cell.CellValue?.Text ?? "";
        if (raw.Length == 0)
        {
            return cell.CellFormula?.Text is { Length: > 0 } formula
                ? ("=" + formula, false, true)
                : ("", false, false);
        }

        if (type == CellValues.SharedString)
        {
            var (text, struck) = look.Shared(raw);
            return (text.Trim(), struck, false);
        }

        return type == CellValues.Boolean ? (raw == "1" ? "TRUE" : "FALSE", false, false)
            : type == CellValues.String || type == CellValues.Error || type == CellValues.Date
                ? (raw.Trim(), false, false)
            : (NumberText.Of(raw, look.StyleOf(cell.StyleIndex?.Value).Format, look.Is1904), false, false);
    }
}
