using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>
/// What stands around the cells of a form: the frozen header, widths, protection, what the sheet itself checks, and how
/// it prints.
/// </summary>
internal static class FormFrame
{
    /// <summary>Rows under the last one that the checks cover too, for rows that people add.</summary>
    private const int Spare = 50;

    public static SheetViews Views(int headerRow) =>
        new(
            new SheetView(
                new Pane
                {
                    VerticalSplit = headerRow,
                    TopLeftCell = $"A{headerRow + 1}",
                    ActivePane = PaneValues.BottomLeft,
                    State = PaneStateValues.Frozen,
                },
                new Selection
                {
                    Pane = PaneValues.BottomLeft,
                    ActiveCell = $"A{headerRow + 1}",
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = $"A{headerRow + 1}" },
                }
            )
            {
                WorkbookViewId = 0,
                TabSelected = true,
                ShowGridLines = false,
                ZoomScale = 90,
            }
        );

    public static Columns Widths(FormWorkbook form)
    {
        var columns = new Columns(
            form.Columns.Select(
                (c, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        Width = c.Width,
                        CustomWidth = true,
                    }
            )
        );
        columns.Append(
            new Column
            {
                Min = (uint)form.Columns.Count + 1,
                Max = (uint)form.Columns.Count + 1,
                Width = 9,
                CustomWidth = true,
                Hidden = true,
            }
        );
        return columns;
    }

    /// <summary>The elements that follow the cells, in the order that the schema asks for.</summary>
    public static IEnumerable<OpenXmlElement> After(FormWorkbook form, int headerRow)
    {
        var last = headerRow + Math.Max(form.Rows.Count, 1);
        var end = CellReference.Letters(form.Columns.Count - 1);
        yield return new SheetProtection
        {
            Sheet = true,
            Objects = true,
            Scenarios = true,
            FormatColumns = false,
            FormatRows = false,
            AutoFilter = false,
        };
        yield return new AutoFilter { Reference = $"A{headerRow}:{end}{last}" };
        yield return new MergeCells(
            Enumerable.Range(1, headerRow - 1).Select(r => new MergeCell { Reference = $"A{r}:{end}{r}" })
        );
        var checks = Checks(form, headerRow + 1, last + Spare).ToList();
        if (checks.Count > 0)
        {
            yield return new DataValidations(checks) { Count = (uint)checks.Count };
        }

        yield return new PageMargins
        {
            Left = 0.4,
            Right = 0.4,
            Top = 0.5,
            Bottom = 0.6,
            Header = 0.3,
            Footer = 0.3,
        };
        yield return new PageSetup
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        };
        yield return new HeaderFooter(new OddFooter("&L&A&RPage &P of &N"));
    }

    private static IEnumerable<DataValidation> Checks(FormWorkbook form, int first, int last)
    {
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
