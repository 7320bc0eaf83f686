using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// A row called "Total" holds the sums of the rows above it (or of its sub-totals, or of the rows below).
/// </summary>
/// <remarks>
/// Where no reading of "the rows that it totals" is borne out by another column, the row may total something else; then
/// a single column must miss by little to be asked about.
/// </remarks>
public sealed class ColumnTotalsAreSums : TableRule
{
    private const decimal NearMiss = 0.25m;

    public override string Id => "TL933";
    public override string Sentence => "The total of a column is the sum of its rows.";
    public override string Reason => "A total is the sum of the rows that it totals.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper)
    {
        var rows = table.Grid.Rows;
        for (var t = 0; t < rows.Count; t++)
        {
            if (!IsTotal(rows[t].Label) || IsApart(rows[t].Label))
            {
                continue;
            }

            var columns = table
                .Grid.Numeric.Where(c => rows[t].At(c) is { IsDash: false } && !IsApart(table.Grid.Headers[c]))
                .ToList();
            foreach (var finding in Judge(table, rows, t, columns))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<FigureFinding> Judge(
        PaperTable table,
        IReadOnlyList<GridRow> rows,
        int total,
        List<int> columns
    )
    {
        var readings = Readings(rows, total).Where(r => r.Count >= 2).ToList();
        var best = readings
            .Select(r => (Rows: r, Right: columns.Where(c => Agrees(r, c, rows[total].At(c)!) == true).ToList()))
            .OrderByDescending(x => x.Right.Count)
            .FirstOrDefault();
        if (best.Rows is null)
        {
            yield break;
        }

        foreach (var column in columns.Except(best.Right))
        {
            var stated = rows[total].At(column)!;
            var added = best.Rows.Where(r => r.At(column) is { IsDash: false }).ToList();
            if (added.Count < 2 || readings.Exists(r => Agrees(r, column, stated) == true))
            {
                continue;
            }

            // What is not above its largest part is an average or a maximum.
            var sum = added.Sum(r => r.At(column)!.Value);
            if (added.TrueForAll(r => r.At(column)!.Value >= 0) && stated.Value <= added.Max(r => r.At(column)!.Value))
            {
                continue;
            }

            var share = stated.Value == 0 ? 1 : Math.Abs(sum - stated.Value) / Math.Abs(stated.Value);
            if (
                stated.IsPercent
                    ? Math.Abs(stated.Value - 100) > 0 || Math.Abs(sum - 100) > 20
                    : best.Right.Count == 0 && (share > NearMiss || columns.Count > 1 || Continues(table))
            )
            {
                continue;
            }

            yield return AboutCell(
                FigureKind.TableTotal,
                best.Right.Count * 2 >= columns.Count && !stated.IsPercent && share < 0.5m
                || columns.Count == 1 && added.Count >= 3 && !stated.IsPercent
                    ? Confidence.High
                    : Confidence.Medium,
                rows[total],
                column,
                Rounding.Say(sum, stated.Step) + (stated.IsPercent ? "%" : ""),
                $"{string.Join(" + ", added.Take(12).Select(r => r.At(column)!.Say))}{(added.Count > 12 ? " + …" : "")} = {Rounding.Say(sum, stated.Step)}",
                added.Take(4)
            );
        }
    }

    /// <summary>The rows that a total may be of.</summary>
    private static IEnumerable<List<GridRow>> Readings(IReadOnlyList<GridRow> rows, int total)
    {
        var above = rows.Take(total).Where(r => !IsApart(r.Label) && r.Label.Length > 0).ToList();
        var plain = above.Where(r => !IsTotal(r.Label)).ToList();
        yield return plain;
        yield return above.Where(r => IsTotal(r.Label)).ToList();
        yield return above.AsEnumerable().Reverse().TakeWhile(r => !IsTotal(r.Label)).Reverse().ToList();
        var last = above.FindLastIndex(r => IsTotal(r.Label));
        if (last >= 0)
        {
            yield return above[last..];
            yield return above.Where((r, i) => IsTotal(r.Label) || i > last).ToList();
        }

        if (total <= 1)
        {
            yield return rows.Skip(total + 1).Where(r => !IsApart(r.Label) && !IsTotal(r.Label)).ToList();
        }
    }

    /// <returns>Null when the column has too few numbers to tell.</returns>
    private static bool? Agrees(List<GridRow> rows, int column, CellNumber stated)
    {
        var cells = rows.ConvertAll(r => r.At(column));
        if (!cells.Exists(c => c is { IsDash: false }))
        {
            return stated.Value == 0 ? null : false;
        }

        // Each addend may be rounded by half a step, and the total too.
        var sum = cells.Sum(c => c?.Value ?? 0);
        var step = cells.Max(c => c?.Step ?? 0);
        var slack =
            step < 1 || stated.Step < 1 || stated.IsPercent
                ? Math.Max(step, stated.Step) * (cells.Count(c => c is not null) + 1) / 2
                : 0;
        return Math.Abs(sum - stated.Value) <= slack;
    }

    /// <summary>Whether rows of the same table may stand in the table before it.</summary>
    private static bool Continues(PaperTable table) =>
        table.Before is [.., { Table: >= 0 }] || table.Grid.Headers.All(h => h.Length == 0);
}
