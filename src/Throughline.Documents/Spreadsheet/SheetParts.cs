using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>Finds the part of a workbook that holds a sheet's cells.</summary>
internal static class SheetParts
{
    /// <summary>Null for a sheet without cells, such as a chart.</summary>
    public static WorksheetPart? Of(WorkbookPart workbook, Sheet sheet) =>
        sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) ? part as WorksheetPart : null;
}
