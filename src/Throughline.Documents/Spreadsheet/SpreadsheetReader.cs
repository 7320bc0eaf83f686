using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Office;

namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// Reads an XLSX: each sheet's regions as tables, values as their cells show them, with fills, strikes, merges,
/// drop-downs and what is hidden.
/// </summary>
internal sealed class SpreadsheetReader(ReadingLimits limits)
{
    public Document Read(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        OfficePackage.Check(bytes, limits);
        var document = OfficePackage.Guard(() => ReadPackage(name, bytes, progress, cancel));
        if (document.Characters == 0)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.NoText,
                "The spreadsheet holds no words or figures. Check that the right file was chosen."
            );
        }

        return document;
    }

    private Document ReadPackage(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var package = SpreadsheetDocument.Open(
            stream,
            isEditable: false,
            new OpenSettings { MaxCharactersInPart = limits.MaxCharacters * 20 }
        );
        var workbook = package.WorkbookPart ?? throw OfficePackage.Damaged();
        var sheets = workbook.Workbook?.Sheets?.Elements<Sheet>().ToList() ?? throw OfficePackage.Damaged();
        var look = new CellLook(workbook);
        var lists = new SheetLists(workbook, sheets, look);
        var blocks = new List<Block>();
        var notes = new List<string>();
        for (var i = 0; i < sheets.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (SheetParts.Of(workbook, sheets[i]) is { } part)
            {
                var sheet = ReaderOf(sheets[i], i + 1, look, lists);
                blocks.AddRange(sheet.Read(part, cancel));
                notes.AddRange(sheet.Notes);
            }

            progress?.Report(new(i + 1, sheets.Count));
        }

        return new Document
        {
            Name = name,
            Format = FileFormat.Xlsx,
            PageCount = sheets.Count,
            Blocks = blocks,
            Notes = notes,
        };
    }

    private SheetReader ReaderOf(Sheet sheet, int number, CellLook look, SheetLists lists)
    {
        var hidden = sheet.State?.Value is { } state && state != SheetStateValues.Visible;
        return new SheetReader(limits, look, lists, number, sheet.Name?.Value ?? $"Sheet {number}", hidden);
    }
}
