using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Columns;

/// <summary>
/// A column that numbers the rows and has no cell at all in the heading, as comma-separated text and spreadsheets leave
/// out what is blank.
/// </summary>
internal static class NumbersWithoutHeading
{
    /// <summary>Share of the column's filled cells that must be numbers.</summary>
    private const double Most = 0.8;

    /// <summary>Filled cells of the shortest such column.</summary>
    private const int LeastCells = 2;

    /// <summary>Rows looked at.</summary>
    private const int MostRows = 60;

    /// <returns>The columns with those that number the rows among them, without a heading.</returns>
    public static List<HeaderColumn> AddTo(
        List<HeaderColumn> columns,
        CellClassifier classifier,
        SourceTable table,
        int below
    )
    {
        var last = columns.Count == 0 ? 0 : columns[^1].Index;
        var bare = Enumerable
            .Range(0, last)
            .Where(c => !columns.Exists(h => h.Index <= c && c < h.Index + h.Span))
            .ToList();
        if (bare.Count == 0)
        {
            return [.. columns];
        }

        var cells = table
            .Rows.Skip(below)
            .Take(MostRows)
            .SelectMany(r => r.Cells)
            .Where(c => bare.Contains(c.Column) && c.ColumnSpan == 1 && Fold.HasInk(c.Text))
            .ToLookup(c => c.Column, c => classifier.Kind(c.Text));
        return
        [
            .. columns
                .Concat(
                    bare.Where(c =>
                            cells[c].Count() >= LeastCells
                            && cells[c].Count(k => k is CellKind.Numbering or CellKind.Score) >= Most * cells[c].Count()
                        )
                        .Select(c => new HeaderColumn(c, 1, "", null, 0))
                )
                .OrderBy(c => c.Index),
        ];
    }
}
