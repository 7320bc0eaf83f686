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
        foreach (var rates in numeric.Where(c => PerShape().IsMatch(table.Grid.Headers[c])))
        {
            var per = decimal.Parse(
                PerShape()
                    .Match(table.Grid.Headers[rates])
                    .Groups["n"]
                    .Value.Replace(",", "", StringComparison.Ordinal),
                CultureInfo.InvariantCulture
            );
            var judged =
                from counts in numeric
                from people in numeric
                where counts != rates && people != rates && counts != people
                let rows = table
                    .Grid.Rows.Where(r =>
                        r.At(counts) is { IsDash: false }
                        && r.At(people) is { Value: > 0 }
                        && r.At(rates) is { IsDash: false }
                    )
                    .ToList()
                select (
                    Counts: counts,
                    People: people,
                    Rows: rows,
                    Wrong: rows.Where(r => !Fits(r, counts, people, rates, per)).ToList()
                );
            var best = judged.OrderByDescending(j => j.Rows.Count - j.Wrong.Count).FirstOrDefault();
            if (
                best.Rows is null
                || best.Rows.Count - best.Wrong.Count < Math.Max(FewestAgreeing, ShareAgreeing * best.Rows.Count)
            )
            {
                continue;
            }

            foreach (var row in best.Wrong)
            {
                var (count, people, step) = (
                    row.At(best.Counts)!.Value,
                    row.At(best.People)!.Value,
                    row.At(rates)!.Step
                );
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
}
