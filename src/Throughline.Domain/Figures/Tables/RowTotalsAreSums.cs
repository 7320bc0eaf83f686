using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// A column called "Total" holds the sums of the columns before it; that most of its rows do shows which columns they
/// are.
/// </summary>
public sealed class RowTotalsAreSums : TableRule
{
    private const int FewestAgreeing = 2;
    private const double ShareAgreeing = 0.6;

    public override string Id => "TL934";
    public override string Sentence => "The total of a row is the sum of its columns.";
    public override string Reason => "A total is the sum of the columns that it totals.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper) =>
        table.Grid.Numeric.Where(c => IsTotal(table.Grid.Headers[c])).SelectMany(c => Judge(table.Grid, c));

    private IEnumerable<FigureFinding> Judge(Grid grid, int total)
    {
        var parts = grid
            .Numeric.Where(c => c < total && !IsTotal(grid.Headers[c]) && !IsApart(grid.Headers[c]))
            .ToList();
        var rows = RowsToAdd(grid, parts, total);
        var wrong = rows.Where(r => !Agrees(r, parts, r.At(total)!)).ToList();
        if (
            parts.Count < 2
            || rows.Count - wrong.Count < FewestAgreeing
            || rows.Count - wrong.Count < ShareAgreeing * rows.Count
        )
        {
            yield break;
        }

        foreach (var row in wrong)
        {
            var sum = parts.Sum(p => row.At(p)?.Value ?? 0);
            yield return AboutCell(
                FigureKind.TableTotal,
                Confidence.High,
                row,
                total,
                Rounding.Say(sum, row.At(total)!.Step),
                $"{string.Join(" + ", parts.Where(p => row.At(p) is { IsDash: false }).Select(p => row.At(p)!.Say))} = {Rounding.Say(sum, row.At(total)!.Step)}; {rows.Count - wrong.Count} of {rows.Count} rows add up so"
            );
        }
    }

    private static List<GridRow> RowsToAdd(Grid grid, List<int> parts, int total) =>
        grid
            .Rows.Where(r =>
                r.At(total) is { IsDash: false, IsPercent: false } && parts.Count(p => r.At(p) is not null) >= 2
            )
            .ToList();

    private static bool Agrees(GridRow row, List<int> parts, CellNumber stated)
    {
        var step = parts.Max(p => row.At(p)?.Step ?? 0);
        var slack = step < 1 || stated.Step < 1 ? Math.Max(step, stated.Step) * (parts.Count + 1) / 2 : 0;
        return Math.Abs(parts.Sum(p => row.At(p)?.Value ?? 0) - stated.Value) <= slack;
    }
}
