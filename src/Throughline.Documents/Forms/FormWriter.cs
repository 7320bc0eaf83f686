using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>Writes a form as XLSX. Every text is an inline string, so that no cell is ever a formula.</summary>
public static class FormWriter
{
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
            FormSheet.Write(sheet, form);
            var hidden = workbook.AddNewPart<WorksheetPart>("hidden");
            FormHiddenSheet.Write(hidden, form);
            workbook.Workbook = new Workbook(new BookViews(new WorkbookView { ActiveTab = 0 }), Sheets(), Names(form));
        }

        return stream.ToArray();
    }

    private static Sheets Sheets() =>
        new(
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
        );

    private static DefinedNames Names(FormWorkbook form)
    {
        var (header, last, column) = (form.HeaderRow, form.LastRow, CellReference.Letters(form.Columns.Count - 1));
        return new DefinedNames(
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
        );
    }

    private static string Clipped(string title) =>
        SheetText.Plain(title) is { Length: > 200 } longer ? longer[..200] : SheetText.Plain(title);
}
