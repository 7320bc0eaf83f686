using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// What the drop-downs of a workbook offer: lists written in place, or a range on this or another sheet.
/// </summary>
internal sealed class SheetLists(WorkbookPart workbook, List<Sheet> sheets, CellLook look)
{
    private const int MostChoices = 200;
    private readonly Dictionary<string, IReadOnlyList<string>> _known = new(StringComparer.Ordinal);

    /// <param name="formula">As written: <c>"Red,Amber,Green"</c> in quotes, or a range such as
    /// <c>Lists!$A$1:$A$4</c>.</param>
    public IReadOnlyList<string> Choices(string formula, WorksheetPart here) =>
        _known.TryGetValue(formula, out var known) ? known : _known[formula] = Read(formula.Trim(), here);

    private List<string> Read(string formula, WorksheetPart here)
    {
        if (formula.StartsWith('"'))
        {
            return [.. formula.Trim('"').Split(',').Select(c => c.Trim()).Where(c => c.Length > 0).Take(MostChoices)];
        }

        var bang = formula.LastIndexOf('!');
        var sheet = bang < 0 ? here : SheetNamed(formula[..bang].Trim('\''));
        var range = CellReference.Range(formula[(bang + 1)..]) ?? Defined(formula, ref sheet);
        if (sheet is null || range is not { } r || r.LastRow - r.Row > MostChoices)
        {
            return [];
        }

        return WordsIn(sheet, r);
    }

    private List<string> WordsIn(WorksheetPart sheet, (int Column, int Row, int LastColumn, int LastRow) range)
    {
        var choices = new List<string>();
        foreach (var cell in sheet.Worksheet?.Descendants<Cell>() ?? [])
        {
            if (
                cell.CellReference?.Value is { } reference
                && CellReference.Of(reference) is { } at
                && at.Column >= range.Column
                && at.Column <= range.LastColumn
                && at.Row >= range.Row
                && at.Row <= range.LastRow
                && CellValue.Of(cell, look).Text is { Length: > 0 } text
            )
            {
                choices.Add(text);
            }
        }

        return choices;
    }

    private (int, int, int, int)? Defined(string name, ref WorksheetPart? sheet)
    {
        var defined = workbook
            .Workbook?.DefinedNames?.Elements<DefinedName>()
            .FirstOrDefault(d => d.Name?.Value == name)
            ?.Text;
        var bang = defined?.LastIndexOf('!') ?? -1;
        if (defined is null || bang < 0)
        {
            return null;
        }

        sheet = SheetNamed(defined[..bang].Trim('\''));
        return CellReference.Range(defined[(bang + 1)..]);
    }

    private WorksheetPart? SheetNamed(string name) =>
        sheets.Find(s => string.Equals(s.Name?.Value, name, StringComparison.OrdinalIgnoreCase)) is { } sheet
            ? SheetParts.Of(workbook, sheet)
            : null;
}
