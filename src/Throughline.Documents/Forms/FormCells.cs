using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>The filled cells of one sheet of a returned form.</summary>
internal sealed class FormCells(ReadingLimits limits, CellLook look)
{
    /// <summary>The last serial that a spreadsheet shows as a day: 31 December 9999.</summary>
    private const double LastSerial = 2_958_465;
    private readonly SortedDictionary<int, SortedDictionary<int, FilledCell>> _rows = [];
    private int _cells;

    public SortedDictionary<int, SortedDictionary<int, FilledCell>> Read(WorksheetPart part, CancellationToken cancel)
    {
        using var reader = OpenXmlReader.Create(part);
        var row = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                cancel.ThrowIfCancellationRequested();
                row =
                    reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } r
                    && int.TryParse(r, CultureInfo.InvariantCulture, out var given)
                        ? given
                        : row + 1;
                ReadRow(reader, row);
            }
        }

        return _rows;
    }

    private void ReadRow(OpenXmlReader reader, int row)
    {
        if (!reader.ReadFirstChild())
        {
            return;
        }

        var column = -1;
        do
        {
            if (reader.ElementType == typeof(Cell) && reader.LoadCurrentElement() is Cell cell)
            {
                column =
                    cell.CellReference?.Value is { } reference && CellReference.Of(reference) is { } at
                        ? at.Column
                        : column + 1;
                Keep(row, column, Of(cell, CellReference.Name(column, row)));
            }
        } while (reader.ReadNextSibling());
    }

    private void Keep(int row, int column, FilledCell cell)
    {
        if (cell.Kind == FilledKind.Empty)
        {
            return;
        }

        if (++_cells > limits.MaxCells || (_rows.Count >= limits.MaxRowsPerSheet && !_rows.ContainsKey(row)))
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                "The workbook holds far more cells than the spreadsheet that was downloaded here. Download it again "
                    + "and fill that in."
            );
        }

        if (!_rows.TryGetValue(row, out var cells))
        {
            cells = _rows[row] = [];
        }

        cells[column] = cell;
    }

    private FilledCell Of(Cell cell, string reference)
    {
        var type = cell.DataType?.Value;
        var raw = cell.CellValue?.Text ?? "";
        var text = SheetText.Decode(
            type == CellValues.InlineString ? Inline(cell.InlineString)
            : type == CellValues.SharedString ? look.Shared(raw).Text
            : raw
        );
        if (cell.CellFormula is not null)
        {
            return new(reference, text, FilledKind.Formula);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return FilledCell.None;
        }

        return type == CellValues.InlineString || type == CellValues.SharedString || type == CellValues.String
                ? new(reference, text, FilledKind.Text)
            : type == CellValues.Error ? new(reference, text, FilledKind.Error)
            : type == CellValues.Boolean ? new(reference, text == "1" ? "TRUE" : "FALSE", FilledKind.Text)
            : type == CellValues.Date ? IsoDay(reference, text)
            : Number(reference, text, look.StyleOf(cell.StyleIndex?.Value).Format);
    }

    private static string Inline(InlineString? inline) =>
        inline is null
            ? ""
            : inline.Text?.Text ?? string.Concat(inline.Elements<Run>().Select(r => r.Text?.Text ?? ""));

    private static FilledCell IsoDay(string reference, string text) =>
        new(
            reference,
            text,
            FilledKind.Date,
            DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            && at.TimeOfDay == TimeSpan.Zero
                ? DateOnly.FromDateTime(at)
                : null
        );

    /// <summary>
    /// A number is a day when its cell is shown as one. Serials below 61 differ among programs (the format counts a 29
    /// February 1900) and are no target anyway.
    /// </summary>
    private FilledCell Number(string reference, string raw, string format)
    {
        if (
            !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value)
        )
        {
            return new(reference, raw, FilledKind.Error);
        }

        var shown = NumberText.Of(raw, format, look.Is1904);
        if (!NumberFormats.IsDate(format.Split(';')[0]))
        {
            return new(reference, shown, FilledKind.Number);
        }

        var serial = value + (look.Is1904 ? 1462 : 0);
        return new(
            reference,
            shown,
            FilledKind.Date,
            serial is >= 61 and <= LastSerial && serial == Math.Floor(serial)
                ? DateOnly.FromDateTime(DateTime.FromOADate(serial))
                : null
        );
    }
}
