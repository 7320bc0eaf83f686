namespace Throughline.Documents.Spreadsheet;

/// <summary>Lays the merged ranges of a sheet over its cells.</summary>
internal static class MergedCells
{
    public static void Merge(
        SortedDictionary<int, SortedDictionary<int, TableCell>> rows,
        (int Column, int Row, int LastColumn, int LastRow) range
    )
    {
        if (rows.TryGetValue(range.Row, out var top) && top.TryGetValue(range.Column, out var cell))
        {
            top[range.Column] = cell with
            {
                ColumnSpan = range.LastColumn - range.Column + 1,
                RowSpan = Math.Min(range.LastRow - range.Row + 1, 1000),
            };
        }

        Clear(rows, range);
    }

    /// <summary>Cells under a merged one may keep a fill, but never words: Excel shows none of them.</summary>
    private static void Clear(
        SortedDictionary<int, SortedDictionary<int, TableCell>> rows,
        (int Column, int Row, int LastColumn, int LastRow) range
    )
    {
        foreach (
            var row in rows.Where(r => r.Key >= range.Row && r.Key <= range.LastRow)
                .Select(r => (r.Key, r.Value))
                .ToList()
        )
        {
            foreach (
                var column in row
                    .Value.Keys.Where(c =>
                        c >= range.Column && c <= range.LastColumn && !(c == range.Column && row.Key == range.Row)
                    )
                    .ToList()
            )
            {
                if (row.Value[column].Text.Length == 0)
                {
                    row.Value.Remove(column);
                }
            }
        }
    }
}
