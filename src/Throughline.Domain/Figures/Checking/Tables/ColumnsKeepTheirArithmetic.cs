using Throughline.Domain.Challenge;
using Throughline.Domain.Figures.Checking.Reading;

namespace Throughline.Domain.Figures.Checking.Tables;

/// <summary>Where almost every row shows that one column is the sum or the difference of the two beside it ("Savings, Growth, Net"; "2014, 2015, Change"), every row does.</summary>
public sealed class ColumnsKeepTheirArithmetic : TableRule
{
    private const int FewestAgreeing = 4;
    private const double ShareAgreeing = 0.75;

    public override string Reason => "All rows of a table are computed alike.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper)
    {
        var columns = table.Grid.Numeric;
        for (var i = 2; i < columns.Count; i++)
        {
            var (a, b, c) = (columns[i - 2], columns[i - 1], columns[i]);
            if (IsTotal(table.Grid.Headers[c]))
            {
                continue;
            }

            foreach (var (sign, say) in ((decimal, string)[])[(1, "+"), (-1, "−")])
            {
                foreach (var finding in Judge(table, a, b, c, sign, say))
                {
                    yield return finding;
                }
            }

            foreach (var finding in Judge(table, b, a, c, -1, "−"))
            {
                yield return finding;
            }
        }
    }

    private IEnumerable<FigureFinding> Judge(PaperTable table, int a, int b, int c, decimal sign, string say)
    {
        // A row with a nought in it agrees with several kinds of arithmetic and so shows none.
        var rows = table.Grid.Rows.Where(r => r.At(a) is { IsPercent: false, Value: not 0 } && r.At(b) is { IsPercent: false, Value: not 0 } && r.At(c) is { IsPercent: false }).ToList();
        var wrong = rows.Where(r => !Agrees(r)).ToList();
        if (wrong.Count == 0 || rows.Count - wrong.Count < FewestAgreeing || rows.Count - wrong.Count < ShareAgreeing * rows.Count)
        {
            yield break;
        }

        foreach (var row in wrong)
        {
            var (x, y, stated) = (row.At(a)!, row.At(b)!, row.At(c)!);
            var computed = x.Value + sign * y.Value;
            yield return AboutCell(FigureKind.TableTotal, Confidence.High, row, c, Rounding.Say(computed, stated.Step), $"{x.Say} {say} {y.Say} = {Rounding.Say(computed, stated.Step)}; {rows.Count - wrong.Count} of {rows.Count} rows are computed so");
        }

        bool Agrees(GridRow row)
        {
            var (x, y, stated) = (row.At(a)!, row.At(b)!, row.At(c)!);
            var step = Math.Max(Math.Max(x.Step, y.Step), stated.Step);
            return Math.Abs(x.Value + sign * y.Value - stated.Value) <= (step < 1 ? 1.5m * step : 0);
        }
    }
}
