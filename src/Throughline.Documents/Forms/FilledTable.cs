using Throughline.Documents.Spreadsheet;

namespace Throughline.Documents.Forms;

/// <summary>Finds the form's table among the cells of a sheet, wherever rows or columns went.</summary>
internal static class FilledTable
{
    /// <summary>The row that holds the header of the hidden column; null when none does.</summary>
    public static int? HeaderRowOf(SortedDictionary<int, SortedDictionary<int, FilledCell>> cells) =>
        cells
            .Where(r => r.Value.Values.Any(c => SheetText.Plain(c.Text) == FormWorkbook.IdentityHeader))
            .Select(r => (int?)r.Key)
            .FirstOrDefault();

    public static FilledWorkbook Of(
        FilledWorkbook filled,
        SortedDictionary<int, SortedDictionary<int, FilledCell>> cells,
        int headerRow
    )
    {
        var headers = HeadersOf(cells[headerRow]);
        var identity = headers.First(h => h.Value == FormWorkbook.IdentityHeader).Key;
        var rows = new List<FilledRow>();
        foreach (var (number, columns) in cells.Where(r => r.Key > headerRow))
        {
            var byHeader = new Dictionary<string, FilledCell>(StringComparer.Ordinal);
            foreach (var (column, cell) in columns.Where(c => c.Key != identity))
            {
                var name = headers.GetValueOrDefault(column) ?? CellReference.Letters(column);
                byHeader[byHeader.ContainsKey(name) ? $"{name} (column {CellReference.Letters(column)})" : name] = cell;
            }

            rows.Add(new(number, columns.TryGetValue(identity, out var own) ? own.Text.Trim() : "", byHeader));
        }

        return filled with
        {
            Headers = headers.Values.Where(h => h != FormWorkbook.IdentityHeader).ToHashSet(StringComparer.Ordinal),
            Rows = rows,
            TitleCells = [.. cells.Where(r => r.Key < headerRow).SelectMany(r => r.Value.Values)],
        };
    }

    private static Dictionary<int, string> HeadersOf(SortedDictionary<int, FilledCell> cells)
    {
        var headers = new Dictionary<int, string>();
        foreach (var (column, cell) in cells)
        {
            // Of two columns with the same header the first is the form's own.
            var header = SheetText.Plain(cell.Text);
            headers[column] = headers.ContainsValue(header) ? CellReference.Letters(column) : header;
        }

        return headers;
    }
}
