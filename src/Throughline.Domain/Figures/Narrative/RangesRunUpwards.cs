using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>"between 12 and 8 weeks"; "from 3 June 2015 to 2 May 2015".</summary>
public sealed partial class RangesRunUpwards : FigureRule
{
    public override string Id => "TL915";
    public override string Sentence =>
        "A range runs from the smaller to the larger, and a period from the earlier to the later.";
    public override string Reason =>
        "A range runs from the smaller to the larger, and a period from the earlier day to the later.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Sentences.SelectMany(s => Ranges(s).Concat(Periods(s)));

    private IEnumerable<FigureFinding> Ranges(Sentence sentence)
    {
        foreach (Match m in Between().Matches(sentence.Marked))
        {
            var (from, to) = (sentence.Figure(m.Groups["a"].Value), sentence.Figure(m.Groups["b"].Value));
            if (from.SameUnit(to) && from.Value > to.Value)
            {
                yield return About(
                    FigureKind.Range,
                    Confidence.Medium,
                    sentence,
                    from,
                    $"between {to.Words} and {from.Words}",
                    $"{from.Words} is more than {to.Words}"
                );
            }
        }
    }

    private IEnumerable<FigureFinding> Periods(Sentence sentence)
    {
        foreach (Match m in Period().Matches(sentence.Marked))
        {
            var (from, to) = (sentence.Day(m.Groups["a"].Value), sentence.Day(m.Groups["b"].Value));
            if (from is { IsFull: true, First: { } first } && to is { IsFull: true, First: { } last } && first > last)
            {
                yield return new()
                {
                    Kind = FigureKind.DateConflict,
                    Confidence = Confidence.High,
                    Rule = Id,
                    Place = sentence.Passage.Place,
                    Quote = sentence.Around(from.Start, to.End - from.Start),
                    Stated = $"{from.Words} to {to.Words}",
                    Expected = "the earlier day first",
                    Computation = $"{to.Words} is before {from.Words}",
                };
            }
        }
    }

    [GeneratedRegex(
        @"\bbetween ⟨[cpmur](?<a>\d+)⟩ and ⟨[cpmur](?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        @"\b(?:from|between|period) (?:the )?⟨d(?<a>\d+)⟩ ?(?:to|and|-|until) ?(?:the )?⟨d(?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Period();
}
