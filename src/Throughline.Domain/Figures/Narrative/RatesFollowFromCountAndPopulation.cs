using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>"336 children (a rate of 87.2 per 10,000)" beside "40,093 children under 18 live in the area".</summary>
/// <remarks>
/// Populations differ a little by the year of the estimate, so a rate is only wrong beyond the tolerance, and only when
/// no population that the paper gives explains it.
/// </remarks>
public sealed partial class RatesFollowFromCountAndPopulation : FigureRule
{
    private const decimal SmallestPopulation = 1000;

    public override string Id => "TL906";
    public override string Sentence => "A rate in words follows from the count and the population.";
    public override string Reason => "A rate is the count divided by the population, and the paper gives all three.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        var tolerance = (decimal)settings.Threshold("figuresRateTolerancePercent") / 100;
        var populations = Populations(paper).ToList();
        if (populations.Count == 0)
        {
            yield break;
        }

        var byPart = populations.ToLookup(p => p.Sentence.Passage.Part);
        foreach (var sentence in paper.Sentences.Where(TellsARate))
        {
            foreach (Match m in CountThenRate().Matches(sentence.Marked))
            {
                var (count, rate) = (sentence.Figure(m.Groups["x"].Value), sentence.Figure(m.Groups["r"].Value));
                var near = byPart[sentence.Passage.Part].ToList();
                near = near.Count == 0 ? populations : near;
                if (
                    count.Value < 1
                    || near.Exists(p => p.Figure.Value < count.Value || Agrees(count, rate, p.Figure, tolerance))
                )
                {
                    continue;
                }

                yield return Of(sentence, count, rate, near[0], tolerance);
            }
        }
    }

    /// <summary>A rate of the people whom the paper is about, not of a neighbour's.</summary>
    private static bool TellsARate(Sentence sentence) =>
        sentence.Marked.Contains("⟨r", StringComparison.Ordinal) && !OtherPeople().IsMatch(sentence.Marked);

    private FigureFinding Of(
        Sentence sentence,
        ReadFigure count,
        ReadFigure rate,
        (Sentence Where, ReadFigure Figure) population,
        decimal tolerance
    )
    {
        var (where, figure) = population;
        var computed = count.Value * rate.Per / figure.Value;
        return About(
            FigureKind.Rate,
            Math.Abs(computed - rate.Value) > 1.5m * tolerance * rate.Value ? Confidence.High : Confidence.Medium,
            sentence,
            rate,
            $"{Rounding.Say(computed, rate.Step)} per {Rounding.Say(rate.Per, 1)}",
            $"{Rounding.Say(count.Value, 1)} ÷ {Rounding.Say(figure.Value, 1)} × "
                + $"{Rounding.Say(rate.Per, 1)} = {Rounding.Work(computed, rate.Step)}",
            where.PlaceOf(figure)
        );
    }

    private static bool Agrees(ReadFigure count, ReadFigure rate, ReadFigure population, decimal tolerance) =>
        Math.Abs(count.Value * rate.Per / population.Value - rate.Value)
        <= Math.Max(rate.Step / 2, tolerance * rate.Value);

    private static IEnumerable<(Sentence Sentence, ReadFigure Figure)> Populations(Paper paper) =>
        from sentence in paper.Sentences
        from m in Shapes.All(sentence.Marked, PeopleThenPlace(), PopulationThenNumber())
        let figure = sentence.Figure(m.Groups["y"].Value)
        where figure.Value >= SmallestPopulation
        select (sentence, figure);

    [GeneratedRegex(
        @"⟨c(?<x>\d+)⟩[^⟨⟩().;:]{0,90}?(?:\(|, ?|- ?)(?:or |i\.?e\.? |(?:which )?is |(?:which |this )?equates to "
            + @"|equating to |equivalent to |this is |at )?(?:a |the )?(?:rate (?:of |is )?)?⟨r(?<r>\d+)⟩"
            + @"|⟨c(?<x>\d+)⟩[^⟨⟩().;:]{0,90}? (?:at|equating to|equivalent to|representing|is) (?:a )?rate of "
            + @"⟨r(?<r>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CountThenRate();

    [GeneratedRegex(
        @"⟨c(?<y>\d+)⟩ (?:children|young people|0-17|under)[^⟨⟩.;:]{0,60}(?:⟨a⟩|⟨g⟩|under (?:the age of )?⟨u\d+⟩"
            + @"|under the age of eighteen)[^.;:]{0,30}?\b(?:live|living|resident|reside|population)|⟨c(?<y>\d+)⟩ "
            + @"(?:children|children and young people|young people)(?: ⟨a⟩| aged? ⟨g⟩)? (?:live|living|resident"
            + @"|reside) in\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PeopleThenPlace();

    [GeneratedRegex(
        @"\b(?:child(?:ren)?(?: and young (?:person|people))?'?s?|⟨a⟩|⟨g⟩|under-?18'?s?|youth) population(?:[^⟨⟩.;:]"
            + @"|⟨[ag]⟩){0,40}?(?:is|was|of|at|to be|:|=) (?:about |around |approximately |an estimated "
            + @")?⟨c(?<y>\d+)⟩|population of (?:about |around |approximately )?⟨c(?<y>\d+)⟩ (?:children|⟨a⟩|under)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PopulationThenNumber();

    [GeneratedRegex(
        @"\b(?:national(?:ly)?|england|region(?:al|ally)?|neighbours?|statistical|comparators?|adults?|households?"
            + @"|births?|women|residents)\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherPeople();
}
