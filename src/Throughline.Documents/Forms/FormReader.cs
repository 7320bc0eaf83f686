using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Office;
using Throughline.Documents.Outside;
using Throughline.Documents.Reading;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>
/// Reads a form that came back, whichever program saved it. Formulas are never worked out, macros never run, links
/// never followed.
/// </summary>
public sealed class FormReader(ReadingLimits limits)
{
    /// <summary>Bytes of a filled form at most.</summary>
    public const long MostBytes = 20L * 1024 * 1024;

    /// <summary>A form is small: far less than a pack is refused.</summary>
    public static ReadingLimits Small { get; } =
        new()
        {
            MaxFileBytes = MostBytes,
            MaxUnpackedBytes = 200L * 1024 * 1024,
            MaxRowsPerSheet = 20_000,
            MaxCells = 400_000,
            MaxCharacters = 20_000_000,
        };

    /// <exception cref="UnreadableDocumentException">Not a workbook, damaged, protected with a password, or far larger
    /// than a form.</exception>
    public FilledWorkbook Read(ReadOnlyMemory<byte> bytes, CancellationToken cancel = default)
    {
        if (FormatDetection.Detect(bytes, limits, OutsidePrograms.None) is not (FileFormat.Xlsx, null))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.WrongType,
                "This is not an Excel workbook (.xlsx). Upload the spreadsheet that you downloaded here, "
                    + "saved as .xlsx."
            );
        }

        OfficePackage.Check(bytes, limits);
        return OfficePackage.Guard(() => ReadPackage(bytes, cancel));
    }

    private FilledWorkbook ReadPackage(ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        using var package = SpreadsheetDocument.Open(
            stream,
            isEditable: false,
            new OpenSettings { MaxCharactersInPart = limits.MaxCharacters * 5 }
        );
        var workbook = package.WorkbookPart ?? throw OfficePackage.Damaged();
        var look = new CellLook(workbook);
        var filled = new FilledWorkbook();
        var notRead = new List<string>();
        foreach (var sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? throw OfficePackage.Damaged())
        {
            if (SheetParts.Of(workbook, sheet) is not { } worksheet)
            {
                continue;
            }

            var name = sheet.Name?.Value ?? "";
            var cells = new FormCells(limits, look).Read(worksheet, cancel);
            if (name == FormWorkbook.HiddenSheetName)
            {
                filled = WithHidden(filled, cells);
            }
            else if (filled.Headers.Count == 0 && FilledTable.HeaderRowOf(cells) is { } header)
            {
                filled = FilledTable.Of(filled, cells, header);
                notRead.AddRange(NotesOn(worksheet));
            }
            else if (cells.Count > 0)
            {
                notRead.Add($"The sheet “{name}” was not read: it holds {cells.Sum(r => r.Value.Count)} filled cells.");
            }
        }

        return filled with
        {
            NotRead = notRead,
        };
    }

    private static FilledWorkbook WithHidden(
        FilledWorkbook filled,
        SortedDictionary<int, SortedDictionary<int, FilledCell>> cells
    )
    {
        string? At(int row) =>
            cells.TryGetValue(row, out var columns) && columns.TryGetValue(0, out var cell) ? cell.Text : null;
        return filled with { Seal = At(1), Identities = [.. cells.Keys.Where(k => k > 1).Select(At).OfType<string>()] };
    }

    private static IEnumerable<string> NotesOn(WorksheetPart part) =>
        (part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>() ?? []).Select(c =>
            $"The note on cell {c.Reference?.Value} was not read: “{SheetText.Clean(c.CommentText?.InnerText ?? "")}”"
        );
}
