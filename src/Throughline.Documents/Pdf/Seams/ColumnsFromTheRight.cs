using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Pdf.Seams;

/// <summary>A table in Hebrew or Arabic is read from its rightmost column on: its columns are counted from there.</summary>
internal static class ColumnsFromTheRight
{
    public static Table Of(Table table) =>
        ReadingOrder.IsFromTheRight(table.Rows.SelectMany(r => r.Cells).Select(c => c.Text))
            ? table with
            {
                Rows = [.. table.Rows.Select(r => r with { Cells = Turned(r.Cells, table.ColumnCount) })],
            }
            : table;

    private static List<TableCell> Turned(IReadOnlyList<TableCell> cells, int columns) =>
        [.. cells.Reverse().Select(c => c with { Column = columns - c.Column - c.ColumnSpan })];
}
