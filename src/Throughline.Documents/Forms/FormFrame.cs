using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>
/// What stands around the cells of a form: the frozen header, widths, protection, and how it prints.
/// </summary>
internal static class FormFrame
{
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

    public static Columns Widths(FormWorkbook form, FormSizes sizes)
    {
        var columns = new Columns(
            form.Columns.Select(
                (c, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        Width = sizes.Widths[i],
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
    public static IEnumerable<OpenXmlElement> After(FormWorkbook form)
    {
        var (headerRow, last) = (form.HeaderRow, form.LastRow);
        var end = CellReference.Letters(form.Columns.Count - 1);
        yield return Protection();
        yield return new AutoFilter { Reference = $"A{headerRow}:{end}{last}" };
        yield return new MergeCells(
            Enumerable.Range(1, headerRow - 1).Select(r => new MergeCell { Reference = $"A{r}:{end}{r}" })
        );
        var checks = FormChecks.Of(form).ToList();
        if (checks.Count > 0)
        {
            yield return new DataValidations(checks) { Count = (uint)checks.Count };
        }

        yield return Margins();
        yield return Landscape();
        yield return new HeaderFooter(new OddFooter("&L&A&RPage &P of &N"));
    }

    private static SheetProtection Protection() =>
        new()
        {
            Sheet = true,
            Objects = true,
            Scenarios = true,
            FormatColumns = false,
            FormatRows = false,
            AutoFilter = false,
        };

    private static PageMargins Margins() =>
        new()
        {
            Left = 0.4,
            Right = 0.4,
            Top = 0.5,
            Bottom = 0.6,
            Header = 0.3,
            Footer = 0.3,
        };

    private static PageSetup Landscape() =>
        new()
        {
            PaperSize = 9,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        };
}
