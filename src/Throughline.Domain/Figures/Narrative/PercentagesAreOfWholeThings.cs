using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>"114 children, of whom 5.3% ...": no number of children gives the percentage.</summary>
public sealed partial class PercentagesAreOfWholeThings : FigureRule
{
    // Beyond this every percentage of one decimal has a whole number near enough.
    private const int LargestTellingBase = 1000;

    public override string Id => "TL904";
    public override string Sentence => "A percentage of people or things is of a whole number of them.";
    public override string Reason => "A percentage of things that are counted must come from a whole number of them.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var sentence in paper.Sentences.Where(s => s.Figures.Count >= 2))
        {
            foreach (Match m in OfWhom().Matches(sentence.Marked))
            {
                var (whole, percent) = (sentence.Figure(m.Groups["y"].Value), sentence.Figure(m.Groups["z"].Value));
                if (
                    whole.Bound == Bound.Exact
                    && percent.Bound == Bound.Exact
                    && whole is { Step: 1, Value: > 1 and < LargestTellingBase }
                    && percent.Value is > 0 and < 100
                    && Wrong(whole.Value, percent) is { } expected
                )
                {
                    yield return About(
                        FigureKind.PercentOfBase,
                        Confidence.High,
                        sentence,
                        percent,
                        expected.Nearest,
                        expected.Working,
                        sentence.PlaceOf(whole)
                    );
                }
            }
        }
    }

    private static (string Nearest, string Working)? Wrong(decimal whole, ReadFigure percent)
    {
        var below = Math.Floor(whole * percent.Value / 100);
        for (var n = below; n <= below + 1; n++)
        {
            var share = 100 * n / whole;
            if (
                Rounding.Fits(percent.Value, percent.Step, share)
                || Rounding.CutOff(percent.Value, percent.Step, share)
                || (n > 0 && share - percent.Value is < 0 and > -1 && percent.Step >= 1)
            )
            {
                return null;
            }
        }

        var (low, high) = (100 * below / whole, 100 * (below + 1) / whole);
        return (
            $"{Rounding.Say(low, percent.Step)}% or {Rounding.Say(high, percent.Step)}%",
            $"{Rounding.Say(below, 1)} ÷ {Rounding.Say(whole, 1)} = {Rounding.Work(low, percent.Step)}%, "
                + $"{Rounding.Say(below + 1, 1)} ÷ {Rounding.Say(whole, 1)} = {Rounding.Work(high, percent.Step)}%"
        );
    }

    [GeneratedRegex(
        @"⟨c(?<y>\d+)⟩[^⟨⟩().;:]{0,60}?,? of (?:whom|which|these|those) (?:only )?⟨p(?<z>\d+)⟩(?! ?(?:or more|target))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex OfWhom();
}
