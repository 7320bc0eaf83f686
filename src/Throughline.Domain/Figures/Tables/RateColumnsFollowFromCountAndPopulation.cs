using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Tables;

/// <summary>
/// A column "rate per 10,000" beside a count and a population: that most rows agree shows which columns they are.
/// </summary>
public sealed partial class RateColumnsFollowFromCountAndPopulation : TableRule
{
    private const int FewestAgreeing = 2;
    private const double ShareAgreeing = 0.66;
    private const int MostColumns = 16;

    public override string Id => "TL939";
    public override string Sentence => "A rate in a table follows from the count and the population beside it.";
    public override string Reason => "A rate is the count divided by the population.";

    internal override IEnumerable<FigureFinding> Find(PaperTable table, Paper paper)
    {
        var numeric = table.Grid.Numeric.Take(MostColumns).ToList();
        return numeric
            .Where(c => PerShape().IsMatch(table.Grid.Headers[c]))
            .SelectMany(c => Judge(table.Grid, numeric, c));
    }

    private IEnumerable<FigureFinding> Judge(Grid grid, List<int> numeric, int rates)
    {
        var per = Per(grid.Headers[rates]);
        if (
            Best(grid, numeric, rates, per) is not { } best
            || best.Rows.Count - best.Wrong.Count < Math.Max(FewestAgreeing, ShareAgreeing * best.Rows.Count)
        )
        {
            yield break;
        }

        foreach (var row in best.Wrong)
        {
            var (count, people, step) = (row.At(best.Counts)!.Value, row.At(best.People)!.Value, row.At(rates)!.Step);
            yield return AboutCell(
                FigureKind.Rate,
                Confidence.High,
                row,
                rates,
                Rounding.Say(count * per / people, step),
                $"{Rounding.Say(count, 1)} ÷ {Rounding.Say(people, 1)} × {Rounding.Say(per, 1)} = "
                    + $"{Rounding.Work(count * per / people, step)}; {best.Rows.Count - best.Wrong.Count} of "
                    + $"{best.Rows.Count} rows are computed so"
            );
        }
    }

    private static decimal Per(string header) =>
        decimal.Parse(
            PerShape().Match(header).Groups["n"].Value.Replace(",", "", StringComparison.Ordinal),
            CultureInfo.InvariantCulture
        );

    /// <summary>The counts and the population from which most of the rates follow.</summary>
    private static Judged? Best(Grid grid, List<int> numeric, int rates, decimal per)
    {
        var judged =
            from counts in numeric
            from people in numeric
            where counts != rates && people != rates && counts != people
            let rows = grid
                .Rows.Where(r =>
                    r.At(counts) is { IsDash: false }
                    && r.At(people) is { Value: > 0 }
                    && r.At(rates) is { IsDash: false }
                )
                .ToList()
            select new Judged(counts, people, rows, rows.Where(r => !Fits(r, counts, people, rates, per)).ToList());
        return judged.OrderByDescending(j => j.Rows.Count - j.Wrong.Count).FirstOrDefault();
    }

    private static bool Fits(GridRow row, int counts, int people, int rates, decimal per) =>
        row.At(people)!.Value <= 0
        || Rounding.Fits(
            row.At(rates)!.Value,
            row.At(rates)!.Step,
            row.At(counts)!.Value * per / row.At(people)!.Value
        );

    [GeneratedRegex(
        @"\bper (?<n>1,?000|10,?000|100,?000)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PerShape();

    private sealed record Judged(int Counts, int People, List<GridRow> Rows, List<GridRow> Wrong);
}
