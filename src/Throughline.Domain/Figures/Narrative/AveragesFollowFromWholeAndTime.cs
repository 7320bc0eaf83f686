using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>"48 referrals over 12 months, an average of 4 a month".</summary>
public sealed partial class AveragesFollowFromWholeAndTime : FigureRule
{
    private const decimal Roughly = 0.1m;

    public override string Id => "TL916";
    public override string Sentence => "An average in words follows from the whole and the time.";
    public override string Reason => "An average is the whole divided by the number of months, weeks or days.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Sentences.Where(s => s.Figures.Count >= 3).SelectMany(In);

    private IEnumerable<FigureFinding> In(Sentence sentence)
    {
        foreach (Match m in Shape().Matches(sentence.Marked))
        {
            var (whole, time, mean) = (
                sentence.Figure(m.Groups["n"].Value),
                sentence.Figure(m.Groups["u"].Value),
                sentence.Figure(m.Groups["k"].Value)
            );
            if (
                time.Of == m.Groups["per"].Value
                && time.Value > 0
                && whole.Value / time.Value is var computed
                && !Rounding.Fits(mean, computed, Roughly)
                && !Rounding.CutOff(mean.Value, mean.Step, computed)
                && whole.Bound == Bound.Exact
            )
            {
                yield return About(
                    FigureKind.Average,
                    Confidence.High,
                    sentence,
                    mean,
                    Rounding.Say(computed, mean.Step),
                    $"{whole.Words} ÷ {time.Words} = {Rounding.Work(computed, mean.Step)}",
                    sentence.PlaceOf(whole)
                );
            }
        }
    }

    [GeneratedRegex(
        @"(?:over|in|during|across|within) (?:the |a |last |past |period of "
            + @"){0,20}⟨u(?<u>\d+)⟩[^⟨⟩.;]{0,40}⟨[cm](?<n>\d+)⟩[^⟨⟩.;]{0,40}(?:,|\(|-) ?(?:which is |that is |giving "
            + @"|i\.?e\.? )?an? average of ⟨[cm](?<k>\d+)⟩[^⟨⟩.;]{0,30}(?:per|a|each|every) (?<per>day|week"
            + @"|month|year)\b|⟨[cm](?<n>\d+)⟩[^⟨⟩.;]{0,60} (?:over|in|during|across|within) (?:the |a "
            + @"|last |past |period of ){0,20}⟨u(?<u>\d+)⟩[^⟨⟩.;]{0,30}(?:,|\(|-) ?(?:which is |that is "
            + @"|giving |i\.?e\.? )?an? average of ⟨[cm](?<k>\d+)⟩[^⟨⟩.;]{0,30}(?:per|a|each|every) "
            + @"(?<per>day|week|month|year)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
