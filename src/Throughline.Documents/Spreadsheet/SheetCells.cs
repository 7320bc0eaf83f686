using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>The cells of one sheet that hold words or a colour.</summary>
internal sealed class SheetCells(ReadingLimits limits, CellLook look, int number, bool onlyShown = false)
{
    private int _cells;
    private long _characters;

    /// <summary>By row, from 1, and column, from 0.</summary>
    public SortedDictionary<int, SortedDictionary<int, TableCell>> Rows { get; } = [];
    public HashSet<int> HiddenRows { get; } = [];

    public bool HidesColumns => _hiddenColumns.Count > 0;

    /// <summary>Numbers from 1, both ends included.</summary>
    private readonly List<(uint First, uint Last)> _hiddenColumns = [];

    /// <summary>True where cells were left out that nobody sees: white on white, or by their format.</summary>
    public bool LeavesOut { get; private set; }

    /// <summary>True when a formula has no saved result.</summary>
    public bool Uncalculated { get; private set; }

    public void Read(WorksheetPart part, CancellationToken cancel)
    {
        using var reader = OpenXmlReader.Create(part);
        var row = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Column) && reader.IsStartElement)
            {
                NoteColumns(reader);
            }

            if (reader.ElementType == typeof(Row) && reader.IsStartElement)
            {
                cancel.ThrowIfCancellationRequested();
                var attributes = reader.Attributes;
                row =
                    attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } r
                    && int.TryParse(r, System.Globalization.CultureInfo.InvariantCulture, out var given)
                        ? given
                        : row + 1;
                if (attributes.Any(a => a.LocalName == "hidden" && a.Value is "1" or "true"))
                {
                    HiddenRows.Add(row);
                }

                ReadRow(reader, row);
            }
        }
    }

    private void NoteColumns(OpenXmlReader reader)
    {
        var attributes = reader.Attributes.ToLookup(a => a.LocalName, a => a.Value);
        if (
            attributes["hidden"].FirstOrDefault() is "1" or "true"
            && Number(attributes["min"]) is { } first
            && Number(attributes["max"]) is { } last
        )
        {
            _hiddenColumns.Add((first, last));
        }

        static uint? Number(IEnumerable<string?> values) =>
            uint.TryParse(values.FirstOrDefault(), System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }

    private bool IsUnseen(int row, int column, SheetStyle style) =>
        style.Unseen
        || HiddenRows.Contains(row)
        || _hiddenColumns.Exists(c => column + 1 >= c.First && column + 1 <= c.Last);

    private void ReadRow(OpenXmlReader reader, int row)
    {
        if (!reader.ReadFirstChild())
        {
            return;
        }

        var column = -1;
        do
        {
            if (reader.ElementType != typeof(Cell) || reader.LoadCurrentElement() is not Cell cell)
            {
                continue;
            }

            column =
                cell.CellReference?.Value is { } reference && CellReference.Of(reference) is { } at
                    ? at.Column
                    : column + 1;
            Keep(cell, row, column);
        } while (reader.ReadNextSibling());
    }

    private void Keep(Cell cell, int row, int column)
    {
        var (text, struck, formula) = CellValue.Of(cell, look);
        var style = look.StyleOf(cell.StyleIndex?.Value);
        Uncalculated |= formula;
        LeavesOut |= onlyShown && style.Unseen && text.Length > 0;
        if ((text.Length == 0 && style.Fill is null) || (onlyShown && IsUnseen(row, column, style)))
        {
            return;
        }

        var cells = RowAt(row);
        Count(text.Length);
        cells[column] = new TableCell(text, column, new Place(number, row, CellReference.Name(column, row)))
        {
            Fill = style.Fill,
            Ink = text.Length > 0 ? style.Ink : null,
            Struck = text.Length > 0 && (struck || style.Struck),
            Bold = style.Bold,
        };
    }

    private SortedDictionary<int, TableCell> RowAt(int row)
    {
        if (!Rows.TryGetValue(row, out var cells))
        {
            if (Rows.Count >= limits.MaxRowsPerSheet)
            {
                throw new UnreadableDocumentException(
                    UnreadableReason.TooLarge,
                    $"A sheet has more than {limits.MaxRowsPerSheet} filled rows. Save the part that holds the plan "
                        + $"as a new file and upload that."
                );
            }

            cells = Rows[row] = [];
        }

        return cells;
    }

    /// <summary>One text may stand in many cells, so the words are counted where they stand.</summary>
    private void Count(int characters)
    {
        if (++_cells > limits.MaxCells || (_characters += characters) > limits.MaxCharacters)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                "A sheet holds more cells or words than Throughline reads in one go. Save the part that holds the plan as a "
                    + "new file and upload that."
            );
        }
    }
}
