using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>Writes a form as XLSX. Every text is an inline string, so that no cell is ever a formula.</summary>
public static class FormWriter
{
    private static readonly OpenXmlAttribute InlineText = new("t", "", "inlineStr");

    public static byte[] Write(FormWorkbook form)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            package.PackageProperties.Title = Clipped(form.Title);
            package.PackageProperties.Creator = "Throughline";
            var workbook = package.AddWorkbookPart();
            var styles = workbook.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = FormStyles.Make();
            var sheet = workbook.AddNewPart<WorksheetPart>("sheet");
            WriteSheet(sheet, form);
            var hidden = workbook.AddNewPart<WorksheetPart>("hidden");
            WriteHidden(hidden, form);
            workbook.Workbook = BookOf(form);
        }

        return stream.ToArray();
    }

    private static int HeaderRow(FormWorkbook form) => form.Lines.Count + 2;

    private static Workbook BookOf(FormWorkbook form)
    {
        var (header, last, column) = (
            HeaderRow(form),
            HeaderRow(form) + Math.Max(form.Rows.Count, 1),
            CellReference.Letters(form.Columns.Count - 1)
        );
        return new Workbook(
            new BookViews(new WorkbookView { ActiveTab = 0 }),
            new Sheets(
                new Sheet
                {
                    Name = FormWorkbook.SheetName,
                    SheetId = 1,
                    Id = "sheet",
                },
                new Sheet
                {
                    Name = FormWorkbook.HiddenSheetName,
                    SheetId = 2,
                    Id = "hidden",
                    State = SheetStateValues.VeryHidden,
                }
            ),
            new DefinedNames(
                new DefinedName($"{FormWorkbook.SheetName}!$A${header}:${column}${last}")
                {
                    Name = "_xlnm._FilterDatabase",
                    LocalSheetId = 0,
                    Hidden = true,
                },
                new DefinedName($"{FormWorkbook.SheetName}!$A$1:${column}${last}")
                {
                    Name = "_xlnm.Print_Area",
                    LocalSheetId = 0,
                },
                new DefinedName($"{FormWorkbook.SheetName}!${header}:${header}")
                {
                    Name = "_xlnm.Print_Titles",
                    LocalSheetId = 0,
                }
            )
        );
    }

    private static void WriteSheet(WorksheetPart part, FormWorkbook form)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(FormFrame.Views(HeaderRow(form)));
        writer.WriteElement(new SheetFormatProperties { DefaultRowHeight = 15 });
        writer.WriteElement(FormFrame.Widths(form));
        writer.WriteStartElement(new SheetData());
        WriteTop(writer, form);
        var number = HeaderRow(form);
        foreach (var row in form.Rows)
        {
            WriteRow(writer, ++number, form.Columns, row);
        }

        writer.WriteEndElement();
        foreach (var element in FormFrame.After(form, HeaderRow(form)))
        {
            writer.WriteElement(element);
        }

        writer.WriteEndElement();
    }

    private static void WriteTop(OpenXmlWriter writer, FormWorkbook form)
    {
        writer.WriteStartElement(
            new Row
            {
                RowIndex = 1,
                Height = 24,
                CustomHeight = true,
            }
        );
        WriteText(writer, 0, 1, FormStyles.Title, form.Title);
        writer.WriteEndElement();
        var widths = form.Columns.Sum(c => c.Width);
        for (var i = 0; i < form.Lines.Count; i++)
        {
            // Merged cells do not grow by themselves, so their height is worked out from the length of the line.
            var lines = Math.Max(1, Math.Ceiling(form.Lines[i].Length * 1.15 / widths));
            writer.WriteStartElement(
                new Row
                {
                    RowIndex = (uint)i + 2,
                    Height = lines * 15.5,
                    CustomHeight = true,
                }
            );
            WriteText(writer, 0, i + 2, FormStyles.Line, form.Lines[i]);
            writer.WriteEndElement();
        }

        var header = HeaderRow(form);
        writer.WriteStartElement(
            new Row
            {
                RowIndex = (uint)header,
                Height = 48,
                CustomHeight = true,
            }
        );
        for (var c = 0; c < form.Columns.Count; c++)
        {
            WriteText(
                writer,
                c,
                header,
                form.Columns[c].Fillable ? FormStyles.FillHeader : FormStyles.Header,
                form.Columns[c].Header
            );
        }

        WriteText(writer, form.Columns.Count, header, FormStyles.Hidden, FormWorkbook.IdentityHeader);
        writer.WriteEndElement();
    }

    private static void WriteRow(OpenXmlWriter writer, int number, IReadOnlyList<FormColumn> columns, FormRow row)
    {
        writer.WriteStartElement(new Row { RowIndex = (uint)number });
        var locked = 0;
        for (var c = 0; c < columns.Count; c++)
        {
            if (!columns[c].Fillable)
            {
                var cell = row.Cells[locked++];
                WriteText(writer, c, number, FormStyles.Of(cell), cell.Text);
            }
            else
            {
                WriteText(
                    writer,
                    c,
                    number,
                    !row.Fillable ? FormStyles.Locked
                        : columns[c].Kind == FormColumnKind.Date ? FormStyles.FillDate
                        : FormStyles.FillText,
                    ""
                );
            }
        }

        WriteText(writer, columns.Count, number, FormStyles.Hidden, row.Identity);
        writer.WriteEndElement();
    }

    /// <summary>The seal in A1, the identities under it, the choices in column B.</summary>
    private static void WriteHidden(WorksheetPart part, FormWorkbook form)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteStartElement(new SheetData());
        for (var i = 0; i < Math.Max(form.Rows.Count + 1, form.Choices.Count); i++)
        {
            writer.WriteStartElement(new Row { RowIndex = (uint)i + 1 });
            WriteText(
                writer,
                0,
                i + 1,
                FormStyles.Hidden,
                i == 0 ? form.Seal
                    : i <= form.Rows.Count ? form.Rows[i - 1].Identity
                    : ""
            );
            WriteText(writer, 1, i + 1, FormStyles.Hidden, i < form.Choices.Count ? form.Choices[i] : "");
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteElement(
            new SheetProtection
            {
                Sheet = true,
                Objects = true,
                Scenarios = true,
            }
        );
        writer.WriteEndElement();
    }

    private static void WriteText(OpenXmlWriter writer, int column, int row, uint style, string text)
    {
        var cell = new Cell { CellReference = CellReference.Name(column, row), StyleIndex = style };
        if (text.Length == 0)
        {
            writer.WriteElement(cell);
            return;
        }

        cell.SetAttribute(InlineText);
        cell.InlineString = new InlineString(
            new Text(SheetText.Encode(SheetText.Fit(text))) { Space = SpaceProcessingModeValues.Preserve }
        );
        writer.WriteElement(cell);
    }

    private static string Clipped(string title) =>
        SheetText.Plain(title) is { Length: > 200 } longer ? longer[..200] : SheetText.Plain(title);
}
