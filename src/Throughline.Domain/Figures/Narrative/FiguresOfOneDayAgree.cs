using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "At 31 March 2016, 263 children were subject to a plan" and elsewhere 273 of the same, on the same day, in the same
/// words.
/// </summary>
public sealed partial class FiguresOfOneDayAgree : FigureRule
{
    private const int FewestWords = 2;

    public override string Id => "TL920";
    public override string Sentence => "A count on one day is the same wherever it is told.";
    public override string Reason => "One count on one day is one number, wherever it is told.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var group in Stated(paper).GroupBy(s => s.Key))
        {
            var first = group.First();
            foreach (
                var other in group
                    .Skip(1)
                    .Where(o => o.Figure.Value != first.Figure.Value && o.Sentence.Passage != first.Sentence.Passage)
            )
            {
                yield return About(
                    FigureKind.SameFigureTwice,
                    Confidence.Medium,
                    other.Sentence,
                    other.Figure,
                    first.Figure.Words,
                    $"{first.Figure.Words} in another place, of the same day and in the same words",
                    first.Sentence.PlaceOf(first.Figure)
                );
            }
        }
    }

    /// <summary>What is counted on one day, each with the day, the unit and the words that name it.</summary>
    private static IEnumerable<CountOfDay> Stated(Paper paper) =>
        from sentence in paper.Sentences
        where sentence.Days.Count > 0
        from m in Shapes.All(sentence.Marked, DayThenCount(), CountThenDay())
        let figure = sentence.Figure(m.Groups["x"].Value)
        let label = Labels.Words(m.Groups["what"].Value)
        where
            figure is { Bound: Bound.Exact, InWords: false }
            && label.Count >= FewestWords
            && sentence.Day(m.Groups["d"].Value).IsDay
            && !Narrowed().IsMatch(m.Value)
        select new CountOfDay(
            sentence,
            figure,
            (
                figure.Unit,
                sentence.Day(m.Groups["d"].Value).First,
                string.Join(' ', label.Order(StringComparer.Ordinal))
            )
        );

    [GeneratedRegex(
        @"\b(?:at|on|as at|as of) (?:the )?⟨d(?<d>\d+)⟩,? (?:there were |there are |we had |the council had |the "
            + @"number of )?⟨[cp](?<x>\d+)⟩(?: of)?(?<what>[^⟨⟩().,;:]{5,80})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex DayThenCount();

    [GeneratedRegex(
        @"⟨[cp](?<x>\d+)⟩(?: of)?(?<what>[^⟨⟩().,;:]{5,80}?) (?:at|on|as at|as of) (?:the )?⟨d(?<d>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CountThenDay();

    [GeneratedRegex(
        @"\b(?:of (?:these|whom|which)|including|excluding|new|more|further|additional|another|other)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Narrowed();

    private sealed record CountOfDay(
        Sentence Sentence,
        ReadFigure Figure,
        (FigureUnit Unit, DateOnly? Day, string Label) Key
    );
}
