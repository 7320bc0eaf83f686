namespace Throughline.Documents.Papers;

/// <summary>
/// Writes a file anew from what was read of it: its words, lists and tables, and nothing else. What a file carries beside
/// them (comments, deletions, hidden sheets, rows and words, properties, names, pictures) has no way through. Of a PDF whose
/// pages were painted it says where each begins.
/// </summary>
public static class PaperOfDocument
{
    /// <summary>Levels of headings that a paper knows.</summary>
    private const int Levels = 3;

    /// <summary>The blocks that a reader of the file sees, in their order.</summary>
    public static IReadOnlyList<PaperBlock> Of(Document document)
    {
        var blocks = new List<PaperBlock>();
        var points = new List<PaperPoint>();
        var page = 0;
        foreach (var block in document.Blocks)
        {
            if (document.Looks.Count > 0 && block is not Furniture && block.Place.Page > page)
            {
                End(points, blocks);
                Begin(document, page + 1, block.Place.Page, blocks);
                page = block.Place.Page;
            }

            if (block is ListItem item)
            {
                points.Add(new(item.Marker, item.Text));
                continue;
            }

            End(points, blocks);
            switch (block)
            {
                case Heading heading:
                    blocks.Add(new PaperHeading(Math.Clamp(heading.Level, 1, Levels), heading.Text));
                    break;
                case Paragraph paragraph:
                    blocks.Add(new PaperText(Lines(paragraph), Bold: paragraph.Bold));
                    break;
                case Table { Hidden: false } table:
                    AddTable(table, blocks);
                    break;
                default:
                    // Running heads and feet, page numbers; hidden sheets.
                    break;
            }
        }

        End(points, blocks);
        Begin(document, page + 1, document.Looks.Count > 0 ? document.PageCount : 0, blocks);
        return blocks;
    }

    private static void Begin(Document document, int from, int to, List<PaperBlock> blocks)
    {
        for (var number = from; number <= to; number++)
        {
            var size = document.Pages[number - 1];
            blocks.Add(new PaperPage(number, size.Width > size.Height));
        }
    }

    private static void End(List<PaperPoint> points, List<PaperBlock> blocks)
    {
        if (points.Count > 0)
        {
            blocks.Add(new PaperPoints([.. points]));
            points.Clear();
        }
    }

    private static string Lines(Paragraph paragraph) =>
        paragraph.Lines.Count > 0 ? string.Join('\n', paragraph.Lines) : paragraph.Text;

    private static void AddTable(Table table, List<PaperBlock> blocks)
    {
        // A heading row that a page break repeated is printed once; a writer repeats it where it is needed.
        var rows = table.Rows.Where((r, i) => !r.Hidden && (i == 0 || !r.IsHeader)).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        blocks.Add(
            rows.Count == 1
                ? new PaperTable(Blank(table.ColumnCount), [Cells(rows[0], table.ColumnCount)])
                : new PaperTable(
                    Cells(rows[0], table.ColumnCount),
                    [.. rows.Skip(1).Select(r => Cells(r, table.ColumnCount))]
                )
        );
    }

    private static List<string> Blank(int columns) => [.. Enumerable.Repeat("", columns)];

    private static List<string> Cells(TableRow row, int columns)
    {
        var cells = Blank(columns);
        foreach (var cell in row.Cells)
        {
            if (cell.Column < columns)
            {
                cells[cell.Column] = cell.Struck && cell.Text.Length > 0 ? $"[struck out] {cell.Text}" : cell.Text;
            }
        }

        return cells;
    }
}
