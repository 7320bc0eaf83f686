using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>"doubled from 40 to 65"; "halved from 90 to 70".</summary>
public sealed partial class MultiplesFollowFromTheirEnds : FigureRule
{
    private const decimal Slack = 0.15m;

    public override string Id => "TL914";
    public override string Sentence => "A multiple such as “doubled” follows from the figures at its two ends.";
    public override string Reason => "Two figures tell how many times the second is of the first.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Sentences.Where(s => s.Figures.Count >= 2).SelectMany(In);

    private IEnumerable<FigureFinding> In(Sentence sentence)
    {
        foreach (Match m in Shape().Matches(sentence.Marked))
        {
            var (from, to) = (sentence.Figure(m.Groups["a"].Value), sentence.Figure(m.Groups["b"].Value));
            var times = Times(m.Groups["v"].Value);
            var more = m.Groups["more"].Success;
            if (
                from.SameUnit(to)
                && from.Value > 0
                && to.Value / from.Value is var computed
                && IsOff(computed, times, more)
            )
            {
                yield return About(
                    FigureKind.Difference,
                    Confidence.Medium,
                    sentence,
                    to,
                    $"{Rounding.Say(computed, 0.1m)} times",
                    $"{Rounding.Say(to.Value, to.Step)} ÷ {Rounding.Say(from.Value, from.Step)} = "
                        + $"{Rounding.Say(computed, 0.01m)}",
                    sentence.PlaceOf(from)
                );
            }
        }
    }

    private static decimal Times(string verb) =>
        verb switch
        {
            "halved" => 0.5m,
            "doubled" => 2m,
            "quadrupled" => 4m,
            _ => 3m,
        };

    private static bool IsOff(decimal computed, decimal times, bool more) =>
        more && times > 1
            ? computed < times * (1 - Slack / 4)
            : Math.Abs(computed - times) > Slack * times && !(more && computed < times);

    [GeneratedRegex(
        @"(?<more>\bmore than )?(?<!\b(?:almost|nearly|not|around|about|over) )\b(?<v>doubled|trebled|tripled"
            + @"|quadrupled|halved)(?:[^⟨⟩().;:,]|⟨(?:[dy]\d+|[afot])⟩){0,50}?,? from ⟨[cpmru](?<a>\d+)⟩(?:[^⟨⟩.;:]"
            + @"|⟨(?:[dy]\d+|[afot])⟩){0,50}? to ⟨[cpmru](?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
