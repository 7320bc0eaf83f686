using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>The words in a cell.</summary>
internal static class CellValue
{
    /// <summary>A cell's words as it shows them; Formula when it only has a formula without saved result.</summary>
    public static (string Text, bool Struck, bool Formula) Of(Cell cell, CellLook look)
    {
        // As it is written: a kind that nobody knows is no reason to refuse the words.
        var type = cell.DataType?.InnerText;
        if (type == "inlineStr")
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

        if (type == "s")
        {
            var (text, struck) = look.Shared(raw);
            return (text.Trim(), struck, false);
        }

        return type == "b" ? (raw == "1" ? "TRUE" : "FALSE", false, false)
            : type is not (null or "n") ? (raw.Trim(), false, false)
            : (NumberText.Of(raw, look.StyleOf(cell.StyleIndex?.Value).Format, look.Is1904), false, false);
    }
}
