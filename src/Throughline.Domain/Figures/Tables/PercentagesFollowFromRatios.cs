using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// A column "18/87" with a column of percentages beside it; that most rows agree shows that these are of those.
/// </summary>
public sealed partial class PercentagesFollowFromRatios : TableRule
{
    private const int FewestAgreeing = 2;
    private const double ShareAgreeing = 0.66;

    public override string Id => "TL937";
    public override string Sentence => "A ratio and the percentage beside it are the same figure.";
    public override string Reason => "A ratio and its percentage are the same figure.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper)
    {
        foreach (var percents in table.Grid.Numeric)
        {
            foreach (var ratios in ((int[])[percents - 1, percents + 1]).Where(c => c >= 0 && c < table.Grid.Columns))
            {
                foreach (var finding in Judge(table.Grid, ratios, percents))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<FigureFinding> Judge(Grid grid, int ratios, int percents)
    {
        var rows = Rows(grid, ratios, percents);
        var wrong = rows.Where(r => !Rounding.Fits(r.Percent.Value, r.Percent.Step, r.Computed)).ToList();
        foreach (
            var (row, computed, percent) in rows.Count - wrong.Count
            >= Math.Max(FewestAgreeing, ShareAgreeing * rows.Count)
                ? wrong
                : []
        )
        {
            yield return AboutCell(
                Rounding.CutOff(percent.Value, percent.Step, computed) ? FigureKind.Rounding : FigureKind.PercentOfBase,
                Confidence.High,
                row,
                percents,
                $"{Rounding.Say(computed, percent.Step)}%",
                $"{row.Cells[ratios]!.Text} = {Rounding.Work(computed, percent.Step)}%; {rows.Count - wrong.Count} "
                    + $"of {rows.Count} rows are computed so"
            );
        }
    }

    /// <summary>The rows that hold a ratio and a percentage, with what the ratio makes.</summary>
    private static List<(GridRow Row, decimal Computed, CellNumber Percent)> Rows(
        Grid grid,
        int ratios,
        int percents
    ) =>
        (
            from row in grid.Rows
            let m = Shape().Match(row.Cells[ratios]?.Text ?? "")
            let percent = row.At(percents)
            where m.Success && percent is { IsDash: false }
            let whole = FigureReader.Number(m.Groups["y"].Value)!.Value.Value
            where whole > 0
            select (
                Row: row,
                Computed: 100 * FigureReader.Number(m.Groups["x"].Value)!.Value.Value / whole,
                Percent: percent
            )
        ).ToList();

    [GeneratedRegex(
        @"^\s{0,200}(?<x>\d{1,6}) ?(?:/|of|out of) ?(?<y>\d{1,6})\s{0,200}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
