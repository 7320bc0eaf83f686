using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Throughline.Documents.Spreadsheet;

/// <summary>
/// Reads one sheet: its cells, then the regions that empty rows part, each as a table (or as a line, when it is one
/// cell).
/// </summary>
internal sealed class SheetReader(
    ReadingLimits limits,
    CellLook look,
    SheetLists lists,
    int number,
    string name,
    bool hidden
)
{
    private readonly SortedDictionary<int, SortedDictionary<int, TableCell>> _rows = [];
    private readonly HashSet<int> _hiddenRows = [];
    private bool _uncalculated;
    private int _cells;

    public List<string> Notes { get; } = [];

    public List<Block> Read(WorksheetPart part, CancellationToken cancel)
    {
        ReadCells(part, cancel);
        new SheetExtras(part, look, lists).Apply(_rows);
        if (hidden)
        {
            Notes.Add($"Sheet {number} is hidden; it was read, but no plan is looked for in it.");
        }

        if (_uncalculated)
        {
            Notes.Add($"Sheet {number} holds formulas whose results were not saved; they stand as formulas.");
        }

        var blocks = new List<Block>();
        foreach (var region in Regions())
        {
            blocks.Add(BlockOf(region));
        }

        if (blocks.Count > 0)
        {
            blocks.Insert(0, new Heading(name, 2, new Place(number, 1)));
        }

        foreach (var comment in part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>() ?? [])
        {
            blocks.Add(
                new Paragraph(
                    $"Note on {comment.Reference?.Value}: {comment.CommentText?.InnerText}",
                    new Place(number, null, comment.Reference?.Value)
                )
            );
        }

        return blocks;
    }

    /// <summary>A cell's words as it shows them; Formula when it only has a formula without saved result.</summary>
    public static (string Text, bool Struck, bool Formula) ValueOf(Cell cell, CellLook look)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString)
        {
            var runs = cell.InlineString?.Elements<Run>().ToList() ?? [];
            return (cell.InlineString?.InnerText.Trim() ?? "", CellLook.IsStruck(runs), false);
        }

        var raw = cell.CellValue?.Text ?? "";
        if (raw.Length == 0)
        {
            return cell.CellFormula?.Text is { Length: > 0 } formula
                ? ("=" + formula, false, true)
                : ("", false, false);
        }

        if (type == CellValues.SharedString)
        {
            var (text, struck) = look.Shared(raw);
            return (text.Trim(), struck, false);
        }

        return type == CellValues.Boolean ? (raw == "1" ? "TRUE" : "FALSE", false, false)
            : type == CellValues.String || type == CellValues.Error || type == CellValues.Date
                ? (raw.Trim(), false, false)
            : (NumberText.Of(raw, look.StyleOf(cell.StyleIndex?.Value).Format, look.Is1904), false, false);
    }

    private void ReadCells(WorksheetPart part, CancellationToken cancel)
    {
        using var reader = OpenXmlReader.Create(part);
        var row = 0;
        while (reader.Read())
        {
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
                    _hiddenRows.Add(row);
                }

                ReadRow(reader, row);
            }
        }
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
        var (text, struck, formula) = ValueOf(cell, look);
        var style = look.StyleOf(cell.StyleIndex?.Value);
        _uncalculated |= formula;
        if (text.Length == 0 && style.Fill is null)
        {
            return;
        }

        if (!_rows.TryGetValue(row, out var cells))
        {
            if (_rows.Count >= limits.MaxRowsPerSheet)
            {
                throw new UnreadableDocumentException(
                    UnreadableReason.TooLarge,
                    $"A sheet has more than {limits.MaxRowsPerSheet} filled rows. Save the part that holds the plan "
                        + $"as a new file and upload that."
                );
            }

            cells = _rows[row] = [];
        }

        if (++_cells > limits.MaxCells)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.TooLarge,
                "A sheet holds more cells than Throughline reads in one go. Save the part that holds the plan as a "
                    + "new file and upload that."
            );
        }

        cells[column] = new TableCell(text, column, new Place(number, row, CellReference.Name(column, row)))
        {
            Fill = style.Fill,
            Ink = text.Length > 0 ? style.Ink : null,
            Struck = text.Length > 0 && (struck || style.Struck),
            Bold = style.Bold,
        };
    }

    /// <summary>Runs of rows that hold words, parted by rows that hold none.</summary>
    private IEnumerable<List<KeyValuePair<int, SortedDictionary<int, TableCell>>>> Regions()
    {
        var region = new List<KeyValuePair<int, SortedDictionary<int, TableCell>>>();
        foreach (var row in _rows.Where(r => r.Value.Values.Any(c => c.Text.Length > 0)))
        {
            if (region.Count > 0 && row.Key > region[^1].Key + 1)
            {
                yield return region;
                region = [];
            }

            region.Add(row);
        }

        if (region.Count > 0)
        {
            yield return region;
        }
    }

    private Block BlockOf(List<KeyValuePair<int, SortedDictionary<int, TableCell>>> region)
    {
        var first = region.Min(r => r.Value.First(c => c.Value.Text.Length > 0).Key);
        var inked = region.SelectMany(r => r.Value.Values).Where(c => c.Text.Length > 0).ToList();
        var place = new Place(number, region[0].Key, inked[0].Place.Cell);
        if (inked.Count == 1)
        {
            return inked[0].Text.Length <= 160 && inked[0].Bold
                ? new Heading(inked[0].Text, 3, inked[0].Place)
                : new Paragraph(inked[0].Text, inked[0].Place) { Bold = inked[0].Bold };
        }

        var last = inked.Max(c => c.Column + c.ColumnSpan);
        var rows = region.Select(r => new TableRow(
            [
                .. r
                    .Value.Values.Where(c => c.Column >= first && c.Column < last)
                    .Select(c =>
                        c with
                        {
                            Column = c.Column - first,
                            ColumnSpan = Math.Min(c.ColumnSpan, last - c.Column),
                        }
                    ),
            ],
            new Place(number, r.Key, CellReference.Name(first, r.Key))
        )
        {
            Hidden = _hiddenRows.Contains(r.Key),
        });
        return new Table([.. rows], last - first, place) { Sheet = name, Hidden = hidden };
    }
}
