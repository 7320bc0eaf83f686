using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Takes out the columns and rows between boxes: where each cell of a table is a box of its own, the blanks between the
/// boxes were read as columns and rows without a word.
/// </summary>
internal static class BlankColumns
{
    /// <summary>Share of the columns that must be blank: a single one is a column nobody has filled.</summary>
    private const double LeastBlank = 0.3;

    /// <summary>Columns and rows with words that a table of boxes has: the rest of a row on another page has fewer.</summary>
    private const int LeastInked = 3;
    private const int LeastRows = 3;

    public static SourceTable Drop(SourceTable table)
    {
        var inked = new bool[table.ColumnCount];
        foreach (var cell in table.Rows.SelectMany(r => r.Cells).Where(c => Fold.HasInk(c.Text)))
        {
            inked[Math.Min(cell.Column, table.ColumnCount - 1)] = true;
        }

        if (
            inked.Count(i => !i) < LeastBlank * table.ColumnCount
            || inked.Count(i => i) < LeastInked
            || !inked[0]
            || inked.Zip(inked.Skip(1)).Any(p => !p.First && !p.Second)
            || table.Rows.Count(r => r.Cells.Any(c => Fold.HasInk(c.Text))) < LeastRows
        )
        {
            return table;
        }

        // Where each column stands once the blank ones are gone; one blank stands where the next with words does.
        var at = new int[table.ColumnCount + 1];
        for (var c = 0; c < table.ColumnCount; c++)
        {
            at[c + 1] = at[c] + (inked[c] ? 1 : 0);
        }

        return table with
        {
            ColumnCount = at[^1],
            Rows = [.. Rows(table).Select(r => r with { Cells = [.. Kept(r.Cells, at)] })],
        };
    }

    private static IEnumerable<SourceCell> Kept(IReadOnlyList<SourceCell> cells, int[] at)
    {
        foreach (var cell in cells)
        {
            var (from, to) = (at[cell.Column], at[Math.Min(at.Length - 1, cell.Column + cell.ColumnSpan)]);
            if (to > from)
            {
                yield return cell with
                {
                    Column = from,
                    ColumnSpan = to - from,
                };
            }
        }
    }

    /// <summary>Rows with a word; a cell that reaches down over some that go reaches less far.</summary>
    private static IEnumerable<SourceRow> Rows(SourceTable table)
    {
        var kept = table.Rows.Select(r => r.Cells.Any(c => Fold.HasInk(c.Text) || c.Fill is not null)).ToList();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            if (kept[i])
            {
                yield return table.Rows[i] with
                {
                    Cells =
                    [
                        .. table
                            .Rows[i]
                            .Cells.Select(c =>
                                c.RowSpan == 1 ? c : c with { RowSpan = kept.Skip(i).Take(c.RowSpan).Count(k => k) }
                            ),
                    ],
                };
            }
        }
    }
}
