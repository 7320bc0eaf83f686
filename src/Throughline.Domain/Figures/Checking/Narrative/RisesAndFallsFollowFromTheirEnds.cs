using System.Text.RegularExpressions;
using Throughline.Domain.Challenge;
using Throughline.Domain.Figures.Checking.Reading;

namespace Throughline.Domain.Figures.Checking.Narrative;

/// <summary>"rose by 12 from 40 to 52", "fell from 40 to 52", "an increase of 30% from 40 to 52": the verb, the amount and both ends agree.</summary>
public sealed partial class RisesAndFallsFollowFromTheirEnds : FigureRule
{
    private const decimal Roughly = 0.1m;

    public override string Reason => "Two figures give the rise or fall between them, and which of both it is.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, ChallengeSettings settings) => paper.Sentences.Where(s => s.Figures.Count >= 2).SelectMany(Find);

    private IEnumerable<FigureFinding> Find(Sentence sentence)
    {
        foreach (Match m in Shapes.All(sentence.Marked, FromTo(), ToFrom()))
        {
            var (from, to) = (sentence.Figure(m.Groups["a"].Value), sentence.Figure(m.Groups["b"].Value));
            if (!from.SameUnit(to) || from.Bound is Bound.Over or Bound.Under || to.Bound is Bound.Over or Bound.Under)
            {
                continue;
            }

            var rise = RiseWord().IsMatch(m.Groups["v"].Value);
            if (from.Value != to.Value && rise != to.Value > from.Value)
            {
                yield return About(FigureKind.Difference, Confidence.High, sentence, to, rise ? "a fall, or the figures the other way round" : "a rise, or the figures the other way round", $"from {from.Words} to {to.Words} is {(rise ? "a fall" : "a rise")}", sentence.PlaceOf(from));
            }
            else if (Amount(sentence, m) is { } amount && Wrong(from, to, amount) is { } wrong)
            {
                yield return About(FigureKind.Difference, Confidence.High, sentence, amount, wrong.Expected, wrong.Computation, sentence.PlaceOf(from));
            }
        }
    }

    /// <summary>The amount may stand before the ends ("by 12 from 40 to 52") or after them ("from 40 to 52, an increase of 12").</summary>
    private static ReadFigure? Amount(Sentence sentence, Match m)
    {
        if (m.Groups["d"].Success)
        {
            return sentence.Figure(m.Groups["d"].Value);
        }

        var after = AmountAfter().Match(sentence.Marked, m.Index + m.Length);
        return after.Success && after.Index == m.Index + m.Length ? sentence.Figure(after.Groups["d"].Value) : null;
    }

    /// <summary>Null when the amount fits: as a difference, or for a percentage as points or as a share of the first.</summary>
    private static (string Expected, string Computation)? Wrong(ReadFigure from, ReadFigure to, ReadFigure amount)
    {
        var difference = Math.Abs(to.Value - from.Value);
        var slack = (from.Step < 1 ? from.Step / 2 : 0) + (to.Step < 1 ? to.Step / 2 : 0);
        if (amount.Unit == FigureUnit.Percent && from.Unit != FigureUnit.Percent)
        {
            var share = from.Value == 0 ? 0 : 100 * difference / from.Value;
            var loose = amount with { Step = amount.Step + (from.Value == 0 ? 0 : 200 * slack / from.Value) };
            return from.Value == 0 || Rounding.Fits(loose, share, Roughly) || Rounding.CutOff(amount.Value, amount.Step, share) ? null
                : ($"{Rounding.Say(share, amount.Step)}%", $"({Rounding.Say(to.Value, to.Step)} − {Rounding.Say(from.Value, from.Step)}) ÷ {Rounding.Say(from.Value, from.Step)} = {Rounding.Work(share, amount.Step)}%");
        }

        var points = amount.Unit is FigureUnit.Percent or FigureUnit.PercentagePoints && from.Unit == FigureUnit.Percent;
        if (!points && !amount.SameUnit(from) && !(amount.Unit == FigureUnit.Count && from.Unit == FigureUnit.Rate))
        {
            return null;
        }

        var relative = points && amount.Unit == FigureUnit.Percent && from.Value > 0 ? 100 * difference / from.Value : difference;
        return Math.Abs(difference - amount.Value) <= slack + amount.Step / 2 || amount.Bound != Bound.Exact && Rounding.Fits(amount, difference, Roughly) || Rounding.Fits(amount with { Step = Math.Max(1, amount.Step) }, relative, Roughly) ? null
            : (Rounding.Say(difference, Math.Min(from.Step, to.Step)), $"{Rounding.Say(Math.Max(from.Value, to.Value), to.Step)} − {Rounding.Say(Math.Min(from.Value, to.Value), from.Step)} = {Rounding.Say(difference, Math.Min(from.Step, to.Step))}");
    }

    private const string Verb = @"\b(?<v>increas\w+|rise|risen|rises|rising|rose|grow|grew|grown|growth|up|climbed|gone up|went up|reduc\w+|decreas\w+|fall|fell|fallen|falling|falls|drop|dropped|dropping|declin\w+|down|cut|gone down|went down)\b";

    [GeneratedRegex(Verb + @"(?: of| by)?(?: (?:about |around |approximately |some )?⟨[cpqmru](?<d>\d+)⟩)?(?:[^⟨⟩().;:,]|⟨(?:[dy]\d+|[afot])⟩){0,60}? from (?:about |around |just )?⟨[cpmru](?<a>\d+)⟩(?:[^⟨⟩.;:]|⟨(?:[dy]\d+|[afot])⟩){0,60}? to (?:about |around |just |a )?⟨[cpmru](?<b>\d+)⟩", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex FromTo();

    [GeneratedRegex(Verb + @"(?:[^⟨⟩().;:,]|⟨(?:[dy]\d+|[afot])⟩){0,30}? to ⟨[cpmru](?<b>\d+)⟩(?:[^⟨⟩.;:,]|⟨(?:[dy]\d+|[afot])⟩){0,40}? from ⟨[cpmru](?<a>\d+)⟩", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex ToFrom();

    [GeneratedRegex(@"(?:[^⟨⟩().;:,]|⟨(?:[dy]\d+|[afot])⟩){0,40}(?:,? ?\(|, ?| -) ?(?:which (?:is|represents|equates to) |this is |equating to |representing |i\.?e\.? )?(?:an? )?(?:overall )?(?:increase|rise|reduction|decrease|fall|drop|growth) of ⟨[cpqmru](?<d>\d+)⟩", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex AmountAfter();

    [GeneratedRegex(@"^(?:increas|ris|rose|gr|up|climb|gone up|went up)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex RiseWord();
}
