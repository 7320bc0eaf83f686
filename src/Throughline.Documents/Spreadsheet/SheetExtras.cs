using System.Globalization;
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
                Merge(rows, r);
            }
        }

        foreach (
            var validation in part.Worksheet?.Descendants<DataValidation>()
                .Where(v => v.Type?.Value == DataValidationValues.List)
                ?? []
        )
        {
            var choices = lists.Choices(validation.Formula1?.Text ?? "", part);
            Over(rows, validation.SequenceOfReferences?.InnerText, c => c with { Choices = choices });
        }

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
                    c => Holds(rule, c.Text) ? c with { Fill = fill ?? c.Fill, Ink = ink ?? c.Ink } : c
                );
            }
        }
    }

    private static void Merge(
        SortedDictionary<int, SortedDictionary<int, TableCell>> rows,
        (int Column, int Row, int LastColumn, int LastRow) range
    )
    {
        if (rows.TryGetValue(range.Row, out var top) && top.TryGetValue(range.Column, out var cell))
        {
            top[range.Column] = cell with
            {
                ColumnSpan = range.LastColumn - range.Column + 1,
                RowSpan = Math.Min(range.LastRow - range.Row + 1, 1000),
            };
        }

        // Cells under a merged one may keep a fill, but never words: Excel shows none of them.
        foreach (
            var row in rows.Where(r => r.Key >= range.Row && r.Key <= range.LastRow)
                .Select(r => (r.Key, r.Value))
                .ToList()
        )
        {
            foreach (
                var column in row
                    .Value.Keys.Where(c =>
                        c >= range.Column && c <= range.LastColumn && !(c == range.Column && row.Key == range.Row)
                    )
                    .ToList()
            )
            {
                if (row.Value[column].Text.Length == 0)
                {
                    row.Value.Remove(column);
                }
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

    /// <summary>The rules that rate a cell by its own words or number; formulas are not worked out.</summary>
    private static bool Holds(ConditionalFormattingRule rule, string text)
    {
        var type = rule.Type?.Value;
        if (text.Length == 0)
        {
            return false;
        }

        if (type == ConditionalFormatValues.ContainsText)
        {
            return rule.Text?.Value is { } t && text.Contains(t, StringComparison.OrdinalIgnoreCase);
        }

        if (type == ConditionalFormatValues.BeginsWith)
        {
            return rule.Text?.Value is { } t && text.StartsWith(t, StringComparison.OrdinalIgnoreCase);
        }

        if (type != ConditionalFormatValues.CellIs || rule.GetFirstChild<Formula>()?.Text is not { } operand)
        {
            return false;
        }

        if (operand.StartsWith('"'))
        {
            var same = string.Equals(operand.Trim('"'), text, StringComparison.OrdinalIgnoreCase);
            return rule.Operator?.Value == ConditionalFormattingOperatorValues.NotEqual
                ? !same
                : rule.Operator?.Value == ConditionalFormattingOperatorValues.Equal && same;
        }

        return double.TryParse(operand, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && Compares(rule.Operator?.Value, value, limit);
    }

    private static bool Compares(ConditionalFormattingOperatorValues? op, double value, double limit) =>
        op == ConditionalFormattingOperatorValues.Equal ? value == limit
        : op == ConditionalFormattingOperatorValues.GreaterThan ? value > limit
        : op == ConditionalFormattingOperatorValues.GreaterThanOrEqual ? value >= limit
        : op == ConditionalFormattingOperatorValues.LessThan ? value < limit
        : op == ConditionalFormattingOperatorValues.LessThanOrEqual && value <= limit;
}
