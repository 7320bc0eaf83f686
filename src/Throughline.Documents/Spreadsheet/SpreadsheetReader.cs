using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Office;

namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// Reads an XLSX: each sheet's regions as tables, values as their cells show them, with fills, strikes, merges,
/// drop-downs and what is hidden.
/// </summary>
/// <param name="onlyShown">True where nothing may be read that a person who looks at the sheets does not see.</param>
internal sealed class SpreadsheetReader(ReadingLimits limits, bool onlyShown = false)
{
    public Document Read(
        string name,
        ReadOnlyMemory<byte> bytes,
        IProgress<ReadingProgress>? progress,
        CancellationToken cancel
    )
    {
        OfficePackage.Check(bytes, limits);
        var document = OfficePackage.Guard(() =>
        {
            var (whole, missing) = MissingParts.Without(bytes);
            var read = ReadPackage(name, whole, progress, cancel);
            return missing.Count == 0 ? read : read with { Notes = [.. read.Notes, .. missing] };
        });
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
        var comments = new SheetComments(workbook);
        var (blocks, notes, beside) = (new List<Block>(), new List<string>(), new List<Aside>());
        for (var i = 0; i < sheets.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (onlyShown && IsHidden(sheets[i]))
            {
                notes.Add($"Sheet {i + 1} is hidden and was left out.");
            }
            else if (SheetParts.Of(workbook, sheets[i]) is { } part)
            {
                var sheet = ReaderOf(sheets[i], i + 1, look, lists, comments);
                blocks.AddRange(sheet.Read(part, cancel));
                notes.AddRange(sheet.Notes);
                beside.AddRange(sheet.Beside);
            }
            else
            {
                notes.Add($"Sheet {i + 1} holds no cells, such as a chart, and was not read.");
            }

            progress?.Report(new(i + 1, sheets.Count));
        }

        return new Document
        {
            Name = name,
            Format = FileFormat.Xlsx,
            PageCount = sheets.Count,
            Blocks = blocks,
            Beside = beside,
            Notes =
            [
                .. notes,
                .. Asides.Told(beside),
                .. DrawnWords.Told(sheets.Sum(s => SheetParts.Of(workbook, s) is { } p ? DrawnWords.FilesIn(p) : 0))
                    is { } told
                    ? [told]
                    : Array.Empty<string>(),
            ],
        };
    }

    private SheetReader ReaderOf(Sheet sheet, int number, CellLook look, SheetLists lists, SheetComments comments)
    {
        return new SheetReader(
            limits,
            look,
            lists,
            comments,
            number,
            sheet.Name?.Value ?? $"Sheet {number}",
            IsHidden(sheet),
            onlyShown
        );
    }

    private static bool IsHidden(Sheet sheet) => sheet.State?.Value is { } state && state != SheetStateValues.Visible;
}
