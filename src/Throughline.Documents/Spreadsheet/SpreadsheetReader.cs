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
        var blocks = new List<Block>();
        var notes = new List<string>();
        var lists = new SheetLists(workbook, sheets, look);
        for (var i = 0; i < sheets.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (
                sheets[i].Id?.Value is { } id
                && workbook.TryGetPartById(id, out var part)
                && part is WorksheetPart worksheet
            )
            {
                var hidden = sheets[i].State?.Value is { } state && state != SheetStateValues.Visible;
                var sheet = new SheetReader(
                    limits,
                    look,
                    lists,
                    i + 1,
                    sheets[i].Name?.Value ?? $"Sheet {i + 1}",
                    hidden
                );
                blocks.AddRange(sheet.Read(worksheet, cancel));
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
}
