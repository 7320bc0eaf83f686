using System.Globalization;
using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Dates;

/// <summary>
/// "As of 18/5/15 we have ..." under "Updated: 15.05.15", or in the past tense after the day of the meeting.
/// </summary>
public sealed partial class StatementsAreNotLaterThanTheirPaper : FigureRule
{
    // Register, plan or table that one heading's "updated" speaks for.
    private const int PassagesOfOneUpdate = 400;

    public override string Id => "TL954";
    public override string Sentence => "A paper reports nothing of a day after its own.";
    public override string Reason => "A paper cannot report how things stood on a day after it was written.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        (DateOnly Date, Passage Passage, int Until)? updated = null;
        foreach (var passage in paper.Passages)
        {
            foreach (var sentence in passage.Sentences.Where(s => s.Days.Count > 0))
            {
                if (
                    passage.Table < 0
                    && Updated().Match(sentence.Marked) is { Success: true } m
                    && sentence.Day(m.Groups["d"].Value) is { IsFull: true, First: { } day }
                )
                {
                    updated = (day, passage, passage.Index + PassagesOfOneUpdate);
                    continue;
                }

                var limit =
                    updated is { } u && u.Passage.Part == passage.Part && passage.Index <= u.Until && passage.Table >= 0
                        ? u
                        : ((DateOnly Date, Passage Passage, int Until)?)null;
                foreach (var finding in Later(sentence, limit?.Date ?? passage.Part.Date, limit?.Passage))
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<FigureFinding> Later(Sentence sentence, DateOnly? limit, Passage? because)
    {
        if (limit is not { } date)
        {
            yield break;
        }

        bool? future = null;
        foreach (Match m in AsOf().Matches(sentence.Marked))
        {
            var day = sentence.Day(m.Groups["d"].Value);
            if (
                day is { IsFull: true, First: { } said }
                && said > date
                && said.DayNumber - date.DayNumber < 366
                && !(future ??= Future().IsMatch(sentence.Marked))
            )
            {
                yield return Of(sentence, day, date, because);
            }
        }
    }

    private FigureFinding Of(Sentence sentence, ReadDay day, DateOnly date, Passage? because) =>
        new()
        {
            Kind = FigureKind.DateConflict,
            Confidence = Confidence.Medium,
            Rule = Id,
            Place = sentence.Passage.Place,
            Quote = sentence.Around(day.Start, day.Length),
            Stated = day.Words,
            Expected = $"not later than {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}",
            Computation = because is null
                ? $"the meeting is on {date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}"
                : $"it stands under “{because.Body.Trim()}”",
            Others = because is null ? [] : [new(because.Place, because.Text)],
        };

    [GeneratedRegex(
        @"\b(?:last |all (?:[a-z]{1,40} )?|information |correct |accurate )?(?:updated|as at|correct as at)(?: on"
            + @"| at)? "
            + @"?:? ?⟨d(?<d>\d+)⟩\W{0,200}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Updated();

    [GeneratedRegex(
        @"\b(?:as (?:of|at)|correct at|position (?:at|on)) (?:the )?⟨d(?<d>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AsOf();

    [GeneratedRegex(
        @"\b(?:will|shall|expected|forecast|projected|projection|estimated|anticipated|planned|due|target|by|would"
            + @"|should|from|until|effective)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Future();
}
