using Throughline.Domain.Intake.Words;

namespace Throughline.Domain.Intake.Plans;

/// <summary>
/// Joins lines of print that no blank line parts, in a table of which blank lines part the rows: for shapes that have no
/// heading by which <see cref="PrintedLines"/> could weigh each line.
/// </summary>
internal static class ApartRows
{
    public static SourceTable Join(SourceTable table)
    {
        if (!table.Rows.Any(r => r.Apart == true))
        {
            return table;
        }

        var rows = new List<SourceRow>();
        foreach (var row in table.Rows)
        {
            if (rows.Count > 0 && row.Apart == false)
            {
                rows[^1] = Joined(rows[^1], row);
            }
            else
            {
                rows.Add(row);
            }
        }

        return table with
        {
            Rows = rows,
        };
    }

    private static SourceRow Joined(SourceRow above, SourceRow below) =>
        above with
        {
            Cells =
            [
                .. above
                    .Cells.Concat(below.Cells)
                    .GroupBy(c => c.Column)
                    .OrderBy(g => g.Key)
                    .Select(g =>
                        g.Where(c => Fold.HasInk(c.Text)).ToList() is { Count: > 0 } inked
                            ? Joined(inked)
                            : g.ElementAt(0)
                    ),
            ],
        };

    private static SourceCell Joined(List<SourceCell> cells) =>
        cells.Count == 1
            ? cells[0]
            : cells[0] with
            {
                Text = cells.Skip(1).Aggregate(cells[0].Text.Trim(), (text, c) => Continued.By(text, c.Text.Trim())),
                Parts = [.. cells.SelectMany(c => c.Parts.Count > 0 ? c.Parts : [c])],
            };
}
