using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Plans.Standing;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "a further £0.250m in 2017/18" beside a table that has 0.250 under 2016/17, in a row that the paragraph names.
/// </summary>
/// <remarks>Only for amounts with three digits or more, which seldom stand twice by chance.</remarks>
public sealed partial class AmountsStandUnderTheirYear : FigureRule
{
    private const int FewestDigits = 3;

    public override string Id => "TL917";
    public override string Sentence => "An amount in words stands under the same year in the table.";
    public override string Reason => "The words and the table of one report put an amount in the same year.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var amounts = paper.Tables.SelectMany(t => Amounts(t)).ToLookup(a => (a.Part, a.Pounds));
        foreach (var sentence in paper.Sentences.Where(s => s.Passage.Table < 0 && s.Days.Count > 0))
        {
            foreach (Match m in InYear().Matches(sentence.Marked))
            {
                var (amount, day) = (sentence.Figure(m.Groups["x"].Value), sentence.Day(m.Groups["d"].Value));
                var said = Labels.Words(sentence.Passage.Body);
                var same = amounts[(sentence.Passage.Part, amount.Value)]
                    .Where(a => Labels.Words(a.Row.Label).Overlaps(said))
                    .ToList();
                if (
                    Digits(amount) >= FewestDigits
                    && day.First is { } first
                    && same.Count > 0
                    && same.TrueForAll(a => a.Year != Days.FinancialYear(first))
                )
                {
                    yield return Elsewhere(sentence, amount, day, same);
                }
            }
        }
    }

    private FigureFinding Elsewhere(Sentence sentence, ReadFigure amount, ReadDay day, List<Amount> same) =>
        new()
        {
            Kind = FigureKind.NarrativeAndTable,
            Confidence = Confidence.High,
            Rule = Id,
            Place = sentence.Passage.Place,
            Quote = sentence.Around(amount.Start, day.End - amount.Start),
            Stated = day.Words,
            Expected = Say(same[0].Year),
            Computation = $"the table has {amount.Words} for “{same[0].Row.Label}” under {Say(same[0].Year)}",
            Others = [.. same.Take(3).Select(a => new FigurePlace(a.Row.Place, a.Row.Quote))],
        };

    private static IEnumerable<Amount> Amounts(PaperTable table)
    {
        foreach (var column in table.Grid.Numeric)
        {
            var m = YearShape().Match(table.Grid.Headers[column]);
            var scale =
                table.Grid.Headers[column].Contains("£m", StringComparison.OrdinalIgnoreCase) ? 1_000_000
                : table.Grid.Headers[column].Contains("000", StringComparison.Ordinal) ? 1_000
                : 1;
            if (!m.Success || YearShape().Count(table.Grid.Headers[column]) > 1)
            {
                continue;
            }

            foreach (
                var row in table.Grid.Rows.Where(r => r.At(column) is { IsDash: false, IsPercent: false, Value: > 0 })
            )
            {
                yield return new(
                    table.Part,
                    row.At(column)!.Value * scale,
                    int.Parse(m.Groups["y"].Value, CultureInfo.InvariantCulture),
                    row
                );
            }
        }
    }

    private static int Digits(ReadFigure amount) =>
        amount.Words.SkipWhile(c => c is not (>= '1' and <= '9')).Count(char.IsDigit);

    private static string Say(int year) => $"{year}/{(year + 1) % 100:00}";

    [GeneratedRegex(
        @"⟨m(?<x>\d+)⟩(?: [a-z]{1,40}){0,4} (?:in|for|during) ⟨y(?<d>\d+)⟩(?! ?(?:to|and|-) ?⟨y)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InYear();

    [GeneratedRegex(
        @"(?<!\d)(?<y>20\d{2})\s?[/–-]\s?\d{2,4}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex YearShape();

    private sealed record Amount(PaperPart Part, decimal Pounds, int Year, GridRow Row);
}
