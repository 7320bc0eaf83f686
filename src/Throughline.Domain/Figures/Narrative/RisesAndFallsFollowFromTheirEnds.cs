using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "rose by 12 from 40 to 52", "fell from 40 to 52", "an increase of 30% from 40 to 52": the verb, the amount and both
/// ends agree.
/// </summary>
public sealed partial class RisesAndFallsFollowFromTheirEnds : FigureRule
{
    public override string Id => "TL907";
    public override string Sentence => "A rise or fall follows from the figures at its two ends.";
    public override string Reason => "Two figures give the rise or fall between them, and which of both it is.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings) =>
        paper.Sentences.Where(s => s.Figures.Count >= 2).SelectMany(Find);

    private IEnumerable<FigureFinding> Find(Sentence sentence)
    {
        foreach (Match m in Shapes.All(sentence.Marked, FromTo(), ToFrom(), Compared(), AmountFirst()))
        {
            var (from, to) = (sentence.Figure(m.Groups["a"].Value), sentence.Figure(m.Groups["b"].Value));
            if (!from.SameUnit(to) || from.Bound is Bound.Over or Bound.Under || to.Bound is Bound.Over or Bound.Under)
            {
                continue;
            }

            var rise = RiseWord().IsMatch(m.Groups["v"].Value);
            if (from.Value != to.Value && rise != to.Value > from.Value)
            {
                yield return Off(
                    sentence,
                    to,
                    rise ? "a fall, or the figures the other way round" : "a rise, or the figures the other way round",
                    $"from {from.Words} to {to.Words} is {(rise ? "a fall" : "a rise")}",
                    from
                );
            }
            else if (Amount(sentence, m) is { } amount && Change.Wrong(from, to, amount) is { } wrong)
            {
                yield return Off(sentence, amount, wrong.Expected, wrong.Computation, from);
            }
        }
    }

    private FigureFinding Off(
        Sentence sentence,
        ReadFigure stated,
        string expected,
        string computation,
        ReadFigure from
    ) => About(FigureKind.Difference, Confidence.High, sentence, stated, expected, computation, sentence.PlaceOf(from));

    /// <summary>
    /// The amount may stand before the ends ("by 12 from 40 to 52") or after them ("from 40 to 52, an increase of 12").
    /// </summary>
    private static ReadFigure? Amount(Sentence sentence, Match m)
    {
        if (m.Groups["d"].Success)
        {
            return sentence.Figure(m.Groups["d"].Value);
        }

        var after = AmountAfter().Match(sentence.Marked, m.Index + m.Length);
        return after.Success ? sentence.Figure(after.Groups["d"].Value) : null;
    }

    private const string Verb =
        @"\b(?<v>increas\w{1,40}|rise|risen|rises|rising|rose|grow|grew|grown|growth|(?<!\b(?:set|made|makes?|follow"
        + @"|follows|build|built|break|brings?|brought|pick|picked|take|taken|signed|sign) )up(?= (?:from|by)\b)"
        + @"|climbed|reduc\w{1,40}|decreas\w{1,40}|fall|fell|fallen|falling|falls|drop(?!-)|dropped|dropping"
        + @"|declin\w{1,40}"
        + @"|down(?= (?:from|by)\b)|cut)\b";

    [GeneratedRegex(
        Verb
            + @"(?: of| by)?(?: (?:about |around |approximately |some )?⟨[cpqmru](?<d>\d+)⟩)?(?:[^⟨⟩().;:,]"
            + @"|⟨(?:[dy]\d+|[afot])⟩){0,60}? \(?from (?:about |around |just )?⟨[cpmru](?<a>\d+)⟩(?:[^⟨⟩.;:]"
            + @"|⟨(?:[dy]\d+|[afot])⟩){0,60}? to (?:about |around |just |a )?⟨[cpmru](?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex FromTo();

    [GeneratedRegex(
        Verb
            + @"(?: (?:by|of) ⟨[cpqmru](?<d>\d+)⟩)?(?:[^⟨⟩().;:,]|⟨(?:[dy]\d+|[afot])⟩){0,30}? to "
            + @"⟨[cpmru](?<b>\d+)⟩(?:[^⟨⟩.;:,]|⟨(?:[dy]\d+|[afot])⟩){0,40}? from ⟨[cpmru](?<a>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ToFrom();

    [GeneratedRegex(
        @"⟨[cpq](?<d>\d+)⟩ (?<v>increase|rise|growth|reduction|decrease|fall|drop) in (?:(?! and "
            + @")[^⟨⟩().;:,]){0,60}?,? from ⟨[cpmru](?<a>\d+)⟩(?:[^⟨⟩.;:,]|⟨(?:[dy]\d+|[afot])⟩){0,40}? to "
            + @"⟨[cpmru](?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AmountFirst();

    [GeneratedRegex(
        @"⟨[cpmru](?<b>\d+)⟩(?:[^⟨⟩().;:]|⟨(?:[dy]\d+|[afot])⟩){0,80}? compared (?:to|with) (?:only |just "
            + @")?⟨[cpmru](?<a>\d+)⟩(?:[^⟨⟩.;:(]|⟨(?:[dy]\d+|[afot])⟩){0,50}?(?:, ?|\(| -) ?(?:which is |this is "
            + @"|representing |equating to )?an? (?<v>increase|rise|reduction|decrease|fall|drop) of "
            + @"⟨[cpqmru](?<d>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Compared();

    [GeneratedRegex(
        @"\G(?:[^⟨⟩().;:,]|⟨(?:[dy]\d+|[afot])⟩){0,40}(?:,? ?\(|, ?| -) ?(?:which (?:is|represents|equates to) |this "
            + @"is |equating to |representing |i\.?e\.? )?(?:an? )?(?:overall )?(?:increase|rise|reduction|decrease"
            + @"|fall|drop|growth) of ⟨[cpqmru](?<d>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AmountAfter();

    [GeneratedRegex(@"^(?:increas|ris|rose|gr|up|climb)", RegexOptions.CultureInvariant)]
    private static partial Regex RiseWord();
}
