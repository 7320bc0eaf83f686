using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Dates;

/// <summary>
/// "this financial year (1/4/14 - 1/2/15)" in a report of July 2015: the words were written for another year.
/// </summary>
/// <remarks>
/// Looks at the report only and not at what is attached to it, which may have been written in another year.
/// </remarks>
public sealed partial class ThisYearIsTheYearOfThePaper : FigureRule
{
    public override string Id => "TL953";
    public override Severity Severity => Severity.Moderate;
    public override string Sentence =>
        "“This year”, “last year” and “next year” are counted from the day of the paper.";
    public override string Reason =>
        "“This”, “last” and “next” financial year are counted from the day of the paper; the financial year "
        + "begins on 1 April.";

    /// <summary>"This year", "last year", "next year": the financial year meant in a paper of the date.</summary>
    private static int Expected(Match m, DateOnly date) =>
        Days.FinancialYear(date)
        + (
            m.Groups["last"].Success ? -1
            : m.Groups["next"].Success ? 1
            : 0
        );

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (
            var sentence in paper.Sentences.Where(s =>
                s.Days.Count > 0 && s.Passage.Part.Date is not null && Attachments.Covers(paper, s.Passage)
            )
        )
        {
            foreach (Match m in Shape().Matches(sentence.Marked))
            {
                var day = sentence.Day(m.Groups["d"].Value);
                var date = sentence.Passage.Part.Date!.Value;
                var expected = Expected(m, date);
                // A paper of spring may still speak of the year that has just ended.
                var grace = date.Month is >= 4 and <= 6 ? 1 : 0;
                if (
                    day.First is { } first
                    && day.Last is { } last
                    && last.DayNumber - first.DayNumber <= 366
                    && Days.FinancialYear(first) is var said
                    && said != expected
                    && said != expected - grace
                )
                {
                    yield return Of(sentence, day, expected, said);
                }
            }
        }
    }

    private FigureFinding Of(Sentence sentence, ReadDay day, int expected, int said)
    {
        var date = sentence.Passage.Part.Date!.Value;
        return new()
        {
            Kind = FigureKind.Period,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = sentence.Passage.Place,
            Quote = sentence.Around(day.Start, day.Length),
            Stated = day.Words,
            Expected = Say(expected),
            Computation =
                $"the report is of {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, in the "
                + $"financial year {Say(Days.FinancialYear(date))}; {day.Words} is in {Say(said)}",
        };
    }

    private static string Say(int year) => $"{year}/{(year + 1) % 100:00}";

    [GeneratedRegex(
        @"\b(?:(?<this>this|the current|current)|(?<last>last|the previous|previous)|(?<next>next)) financial "
            + @"year,? ?(?:\(|, ?|of |- ?|i\.?e\.? ?)?⟨[dy](?<d>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
