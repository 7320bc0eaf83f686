using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>Merged cells, drop-downs and simple conditional colours of a sheet, laid over its cells.</summary>
internal sealed class SheetExtras(WorksheetPart part, CellLook look, SheetLists lists)
{
    private const int MostCellsOfARule = 200_000;

    public void Apply(SortedDictionary<int, SortedDictionary<int, TableCell>> rows)
    {
        foreach (var reference in part.Worksheet?.Descendants<MergeCell>().Select(m => m.Reference?.Value) ?? [])
        {
            if (reference is not null && CellReference.Range(reference) is { } r)
            {
                MergedCells.Merge(rows, r);
            }
        }

        AddChoices(rows);
        Colour(rows);
    }

    private void AddChoices(SortedDictionary<int, SortedDictionary<int, TableCell>> rows)
    {
        foreach (
            var validation in part.Worksheet?.Descendants<DataValidation>()
                .Where(v => v.Type?.Value == DataValidationValues.List)
                ?? []
        )
        {
            var choices = lists.Choices(validation.Formula1?.Text ?? "", part);
            Over(rows, validation.SequenceOfReferences?.InnerText, c => c with { Choices = choices });
        }
    }

    private void Colour(SortedDictionary<int, SortedDictionary<int, TableCell>> rows)
    {
        foreach (var formatting in part.Worksheet?.Descendants<ConditionalFormatting>() ?? [])
        {
            foreach (
                var rule in formatting
                    .Elements<ConditionalFormattingRule>()
                    .OrderByDescending(r => r.Priority?.Value ?? 0)
            )
            {
                var (fill, ink) = look.Differential(rule.FormatId?.Value);
                Over(
                    rows,
                    formatting.SequenceOfReferences?.InnerText,
                    c => CellRules.Hold(rule, c.Text) ? c with { Fill = fill ?? c.Fill, Ink = ink ?? c.Ink } : c
                );
            }
        }
    }

    private static void Over(
        SortedDictionary<int, SortedDictionary<int, TableCell>> rows,
        string? references,
        Func<TableCell, TableCell> change
    )
    {
        var changed = 0;
        foreach (
            var range in (references ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(CellReference.Range)
                .OfType<(int Column, int Row, int LastColumn, int LastRow)>()
        )
        {
            foreach (var (number, cells) in rows)
            {
                if (number < range.Row || number > range.LastRow)
                {
                    continue;
                }

                foreach (var column in cells.Keys.Where(c => c >= range.Column && c <= range.LastColumn).ToList())
                {
                    cells[column] = change(cells[column]);
                    if (++changed > MostCellsOfARule)
                    {
                        return;
                    }
                }
            }
        }
    }
}
