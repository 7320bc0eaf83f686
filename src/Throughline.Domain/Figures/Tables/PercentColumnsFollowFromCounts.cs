using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// A column of counts and a column of their percentages: of the column's sum, of its total row, or of a second column
/// in the same row.
/// </summary>
/// <remarks>That most rows agree shows what the base is; then the others are wrong.</remarks>
public sealed class PercentColumnsFollowFromCounts : TableRule
{
    private const int FewestAgreeing = 2;
    private const double ShareAgreeing = 0.66;
    private const int MostColumns = 24;

    public override string Id => "TL936";
    public override string Sentence => "Every percentage of a column follows from the counts beside it.";
    public override string Reason => "All percentages of a column are computed alike from the counts beside them.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper)
    {
        var findings = Find(table.Grid).ToList();
        return findings.Count > 0 || table.Grid.Rows.Count > MostColumns || table.Grid.Columns < FewestAgreeing + 2
            ? findings
            : Find(table.Grid.Turned());
    }

    private IEnumerable<FigureFinding> Find(Grid grid)
    {
        var numeric = grid.Numeric.Take(MostColumns).ToList();
        foreach (var counts in numeric)
        {
            var together = Shares(grid, counts, r => r.At(counts)?.Share is { } s ? new(r, counts, s) : null);
            foreach (var finding in together.Count > FewestAgreeing ? Judge(grid, counts, together, numeric) : [])
            {
                yield return finding;
            }

            foreach (var percents in numeric.Where(p => p > counts && p <= counts + 3))
            {
                var named = SaysPercent(grid.Headers[percents]);
                var beside = Shares(
                    grid,
                    counts,
                    r =>
                        r.At(percents) is { IsDash: false } p && (p.IsPercent || named)
                            ? new(r, percents, new(p.Value, p.Step))
                            : null
                );
                foreach (var finding in beside.Count > FewestAgreeing ? Judge(grid, counts, beside, numeric) : [])
                {
                    yield return finding;
                }
            }
        }
    }

    private static bool SaysPercent(string header) =>
        header.Contains('%', StringComparison.Ordinal)
        || header.Contains("per cent", StringComparison.OrdinalIgnoreCase)
        || header.Contains("percent", StringComparison.OrdinalIgnoreCase);

    private static List<Share> Shares(Grid grid, int counts, Func<GridRow, Share?> read) =>
        grid
            .Rows.Where(r => !IsTotal(r.Label) && r.At(counts) is { IsPercent: false, IsDash: false, Value: > 0 })
            .Select(read)
            .OfType<Share>()
            .ToList();

    private IEnumerable<FigureFinding> Judge(Grid grid, int counts, List<Share> shares, List<int> numeric)
    {
        var judged = BasesOf(grid, counts, numeric)
            .Select(b => (b.Of, Wrong: shares.Where(s => !Fits(s, b.Of(s.Row), s.Row.At(counts)!.Value)).ToList()))
            .OrderBy(b => b.Wrong.Count)
            .First();
        // All of its base and 100% shows nothing.
        var right = shares.Count - judged.Wrong.Count;
        var telling = shares.Count(s => s.Percent.Value != 100 && !judged.Wrong.Contains(s));
        if (judged.Wrong.Count == 0 || telling < FewestAgreeing || right < ShareAgreeing * shares.Count)
        {
            yield break;
        }

        foreach (var share in judged.Wrong.Where(s => judged.Of(s.Row) is > 0))
        {
            var (count, whole) = (share.Row.At(counts)!.Value, judged.Of(share.Row)!.Value);
            var computed = 100 * count / whole;
            var cut = Rounding.CutOff(share.Percent.Value, share.Percent.Step, computed);
            yield return AboutCell(
                cut ? FigureKind.Rounding : FigureKind.PercentOfBase,
                Confidence.High,
                share.Row,
                share.Column,
                $"{Rounding.Say(computed, share.Percent.Step)}%",
                $"{Rounding.Say(count, 1)} ÷ {Rounding.Say(whole, 1)} = "
                    + $"{Rounding.Work(computed, share.Percent.Step)}%; {right} of {shares.Count} rows are computed so"
            );
        }
    }

    /// <summary>What the percentages of a column may be of: its sum, its total, or another column.</summary>
    private static List<(string Say, Func<GridRow, decimal?> Of)> BasesOf(Grid grid, int counts, List<int> numeric)
    {
        var sum = grid.Rows.Where(r => !IsTotal(r.Label)).Sum(r => r.At(counts)?.Value ?? 0);
        var total = grid.Rows.LastOrDefault(r => IsTotal(r.Label))?.At(counts)?.Value;
        var bases = new List<(string Say, Func<GridRow, decimal?> Of)> { ("the column's sum", _ => sum) };
        if (total is { } t && t != sum)
        {
            bases.Add(("the total", _ => t));
        }

        bases.AddRange(
            numeric
                .Where(c => c != counts)
                .Select(c =>
                    (
                        "the other column",
                        (Func<GridRow, decimal?>)(r => r.At(c) is { IsPercent: false } n ? n.Value : null)
                    )
                )
        );
        return bases;
    }

    private static bool Fits(Share share, decimal? whole, decimal count) =>
        whole is > 0 && Rounding.Fits(share.Percent.Value, share.Percent.Step, 100 * count / whole.Value);

    private sealed record Share(GridRow Row, int Column, ReadShare Percent);
}
