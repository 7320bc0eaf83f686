using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// Where almost every row shows how one column is computed from the two before it ("Savings, Growth, Net"; "2014, 2015,
/// Change"; "2014, 2015, % change"), every row is computed so.
/// </summary>
public sealed class ColumnsKeepTheirArithmetic : TableRule
{
    private const int FewestAgreeing = 4;
    private const double ShareAgreeing = 0.75;

    private static readonly Arithmetic[] Known =
    [
        new("{0} + {1}", (x, y) => x + y, false),
        new("{0} − {1}", (x, y) => x - y, false),
        new("{1} − {0}", (x, y) => y - x, false),
        new("({1} − {0}) ÷ {0}", (x, y) => 100 * (y - x) / x, true),
        new("({1} − {0}) ÷ {1}", (x, y) => 100 * (y - x) / y, true),
    ];

    public override string Id => "TL935";
    public override string Sentence => "Every row of a table is computed as the others are.";
    public override string Reason => "All rows of a table are computed alike.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper)
    {
        var columns = table.Grid.Numeric;
        for (var i = 2; i < columns.Count; i++)
        {
            if (IsTotal(table.Grid.Headers[columns[i]]))
            {
                continue;
            }

            foreach (var finding in Known.SelectMany(k => Judge(table, columns[i - 2], columns[i - 1], columns[i], k)))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<FigureFinding> Judge(PaperTable table, int a, int b, int c, Arithmetic arithmetic)
    {
        // A row with a nought in it agrees with several kinds of arithmetic and so shows none.
        var rows = Rows(table.Grid, a, b, c, arithmetic.IsPercent);
        var wrong = rows.Where(r => !arithmetic.Agrees(r.At(a)!, r.At(b)!, r.At(c)!)).ToList();
        if (
            wrong.Count == 0
            || rows.Count - wrong.Count < FewestAgreeing
            || rows.Count - wrong.Count < ShareAgreeing * rows.Count
        )
        {
            yield break;
        }

        foreach (var row in wrong)
        {
            var (x, y, stated) = (row.At(a)!, row.At(b)!, row.At(c)!);
            var computed =
                Rounding.Say(arithmetic.Of(x.Value, y.Value), stated.Step) + (arithmetic.IsPercent ? "%" : "");
            yield return AboutCell(
                FigureKind.TableTotal,
                Confidence.High,
                row,
                c,
                computed,
                $"{string.Format(System.Globalization.CultureInfo.InvariantCulture, arithmetic.Say, x.Say, y.Say)} "
                    + $"= {computed}; {rows.Count - wrong.Count} of {rows.Count} rows are computed so"
            );
        }
    }

    private static List<GridRow> Rows(Grid grid, int a, int b, int c, bool isPercent)
    {
        var named = grid.Headers[c].Contains('%', StringComparison.Ordinal);
        return grid
            .Rows.Where(r =>
                r.At(a) is { IsPercent: false, Value: not 0 }
                && r.At(b) is { IsPercent: false, Value: not 0 }
                && r.At(c) is { IsDash: false } n
                && (n.IsPercent || named) == isPercent
            )
            .ToList();
    }

    /// <summary>One way to compute a column from two others.</summary>
    private sealed record Arithmetic(string Say, Func<decimal, decimal, decimal> Of, bool IsPercent)
    {
        public bool Agrees(CellNumber x, CellNumber y, CellNumber stated)
        {
            var step = Math.Max(Math.Max(x.Step, y.Step), stated.Step);
            var computed = Of(x.Value, y.Value);
            return IsPercent
                ? Math.Abs(Math.Abs(computed) - Math.Abs(stated.Value)) <= stated.Step
                : Math.Abs(computed - stated.Value) <= (step < 1 ? 1.5m * step : 0);
        }
    }
}
