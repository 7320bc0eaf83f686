using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>The rules of a workbook that colour a cell.</summary>
internal static class CellRules
{
    /// <summary>The rules that rate a cell by its own words or number; formulas are not worked out.</summary>
    public static bool Hold(ConditionalFormattingRule rule, string text)
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

        return type == ConditionalFormatValues.CellIs
            && rule.GetFirstChild<Formula>()?.Text is { } operand
            && Compares(rule, operand, text);
    }

    private static bool Compares(ConditionalFormattingRule rule, string operand, string text)
    {
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
