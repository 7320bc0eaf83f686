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
    SheetComments comments,
    int number,
    string name,
    bool hidden,
    bool onlyShown
)
{
    public List<string> Notes { get; } = [];

    /// <summary>Words that were not read, in the order of the sheet.</summary>
    public List<Aside> Beside { get; } = [];

    public List<Block> Read(WorksheetPart part, CancellationToken cancel)
    {
        var cells = new SheetCells(limits, look, number, onlyShown);
        cells.Read(part, cancel);
        new SheetExtras(part, look, lists).Apply(cells.Rows);
        Note(cells);
        var blocks = new SheetRegions(cells.Rows, cells.HiddenRows, number, name, hidden).Blocks();
        if (blocks.Count > 0)
        {
            blocks.Insert(0, new Heading(name, 2, new Place(number, 1)));
        }

        var around = new SheetSurroundings(part, number);
        blocks.AddRange(around.Blocks());
        Beside.AddRange(comments.Of(part, number));
        Beside.AddRange(around.Beside());
        return blocks;
    }

    private void Note(SheetCells cells)
    {
        if (hidden)
        {
            Notes.Add($"Sheet {number} is hidden; it was read, but no plan is looked for in it.");
        }

        if (cells.HiddenRows.Count > 0 || cells.HidesColumns)
        {
            Notes.Add($"Sheet {number} has hidden rows or columns; they were {(onlyShown ? "left out" : "read")}.");
        }

        if (cells.LeavesOut)
        {
            Notes.Add(
                $"Sheet {number} has cells that nobody sees (white on white, or by their format); they were left out."
            );
        }

        if (cells.Uncalculated)
        {
            Notes.Add($"Sheet {number} holds formulas whose results were not saved; they stand as formulas.");
        }
    }
}
