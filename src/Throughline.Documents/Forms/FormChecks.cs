using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>What the sheet of a form checks by itself while people fill it in.</summary>
internal static class FormChecks
{
    /// <summary>Rows under the last one that the checks cover too, for rows that people add.</summary>
    private const int Spare = 50;

    public static IEnumerable<DataValidation> Of(FormWorkbook form)
    {
        var (first, last) = (form.HeaderRow + 1, form.LastRow + Spare);
        for (var c = 0; c < form.Columns.Count; c++)
        {
            if (form.Columns[c] is not { Fillable: true } column)
            {
                continue;
            }

            var letters = CellReference.Letters(c);
            var check = new DataValidation
            {
                SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{letters}{first}:{letters}{last}" },
                AllowBlank = true,
                ShowInputMessage = column.Prompt is not null,
                ShowErrorMessage = true,
                PromptTitle = column.Prompt is null ? null : Cut(column.Header, 32),
                Prompt = column.Prompt is null ? null : Cut(column.Prompt, 255),
                ErrorTitle = Cut(column.Header, 32),
            };
            yield return column.Kind switch
            {
                FormColumnKind.Choice => Choice(check, form.Choices.Count),
                FormColumnKind.Date => Day(check, form.Earliest),
                FormColumnKind.Text => Length(check, column.Most),
            };
        }
    }

    private static DataValidation Choice(DataValidation check, int choices)
    {
        check.Type = DataValidationValues.List;
        check.Error = "Choose one of the ratings of this plan.";
        check.Append(new Formula1($"{FormWorkbook.HiddenSheetName}!$B$1:$B${Math.Max(choices, 1)}"));
        return check;
    }

    private static DataValidation Day(DataValidation check, DateOnly earliest)
    {
        check.Type = DataValidationValues.Date;
        check.Operator = DataValidationOperatorValues.GreaterThanOrEqual;
        check.Error = "Write a day that is not past, such as 31/03/2027.";
        check.Append(
            new Formula1(earliest.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture))
        );
        return check;
    }

    private static DataValidation Length(DataValidation check, int most)
    {
        check.Type = DataValidationValues.TextLength;
        check.Operator = DataValidationOperatorValues.LessThanOrEqual;
        check.Error =
            $"The text is longer than {most.ToString("N0", CultureInfo.InvariantCulture)} characters. Shorten it.";
        check.Append(new Formula1(most.ToString(CultureInfo.InvariantCulture)));
        return check;
    }

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;
}
