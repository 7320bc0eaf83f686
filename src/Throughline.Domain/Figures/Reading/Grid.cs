using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Domain.Figures.Reading;

/// <summary>A table's cells by row and column, with their numbers, its headings and what each row is called.</summary>
internal sealed class Grid
{
    private const int MostHeaderRows = 4;

    public required IReadOnlyList<GridRow> Rows { get; init; }
    public required IReadOnlyList<string> Headers { get; init; }
    public int Columns => Headers.Count;

    /// <summary>The columns that hold at least two numbers.</summary>
    public required IReadOnlyList<int> Numeric { get; init; }

    public static Grid Of(SourceTable table)
    {
        var columns = table.ColumnCount;
        var rows = table.Rows.Where(r => !r.Hidden).Select(r => RowOf(r, columns)).ToList();
        var head = HeaderRows(rows);
        var headers = Enumerable
            .Range(0, columns)
            .Select(c => string.Join(' ', rows.Take(head).Select(r => r.Over(c)).Where(t => t.Length > 0)))
            .ToList();
        var body = rows.Skip(head).Where(r => r.Cells.Any(c => c is { Text.Length: > 0 })).ToList();
        return new()
        {
            Rows = body,
            Headers = headers,
            Numeric =
            [
                .. Enumerable.Range(0, columns).Where(c => body.Count(r => r.Cells[c]?.Number is not null) >= 2),
            ],
        };
    }

    private static int HeaderRows(List<GridRow> rows)
    {
        var head = 0;
        while (
            head < rows.Count
            && head < MostHeaderRows
            && !rows[head].Cells.Skip(1).Any(c => c?.Number is not null)
            && rows[head].Cells.Any(c => c is { Text.Length: > 0 })
        )
        {
            head++;
        }

        return head == rows.Count ? 0 : head;
    }

    /// <summary>The same numbers with rows for columns, for a table whose measures stand one below the other.</summary>
    public Grid Turned()
    {
        var rows = Enumerable
            .Range(1, Math.Max(0, Columns - 1))
            .Select(c => new GridRow(
                Rows[0].Place,
                [new TableCell(Headers[c], Rows[0].Place, 1, null), .. Rows.Select(r => r.Cells[c])]
            ))
            .ToList();
        return new()
        {
            Rows = rows,
            Headers = ["", .. Rows.Select(r => r.Label)],
            Numeric =
            [
                .. Enumerable.Range(0, Rows.Count + 1).Where(c => rows.Count(r => r.Cells[c]?.Number is not null) >= 2),
            ],
        };
    }

    private static GridRow RowOf(SourceRow row, int columns)
    {
        var cells = new TableCell?[columns];
        foreach (var cell in row.Cells.Where(c => c.Column < columns))
        {
            cells[cell.Column] = new(cell.Text.Trim(), cell.Place, cell.ColumnSpan, CellNumber.Read(cell.Text));
        }

        return new(row.Place, cells);
    }
}

internal sealed record TableCell(string Text, SourcePlace Place, int Span, CellNumber? Number);
