using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "625 days, which is 85 days shorter than the 710 before"; "There are 263 plans. This is an increase from 201".
/// </summary>
public sealed partial class DifferencesFollowFromBothFigures : FigureRule
{
    public override string Id => "TL908";
    public override string Sentence => "A difference follows from the two figures between which it lies.";
    public override string Reason => "Two figures give the difference between them, and which of both is the larger.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var passage in paper.Passages)
        {
            for (var i = 0; i < passage.Sentences.Count; i++)
            {
                var sentence = passage.Sentences[i];
                foreach (
                    var finding in Compared(sentence)
                        .Concat(
                            i > 0 && passage.Sentences[i - 1].Index == sentence.Index - 1
                                ? SinceBefore(passage.Sentences[i - 1], sentence)
                                : []
                        )
                )
                {
                    yield return finding;
                }
            }
        }
    }

    private IEnumerable<FigureFinding> Compared(Sentence sentence)
    {
        foreach (Match m in MoreThan().Matches(sentence.Marked))
        {
            var (own, other, difference) = (
                sentence.Figure(m.Groups["a"].Value),
                sentence.Figure(m.Groups["b"].Value),
                sentence.Figure(m.Groups["d"].Value)
            );
            if (
                DifferenceCheck.Compare(own, other, difference, m.Groups["more"].Success) is var (expected, computation)
            )
            {
                yield return Of(sentence, difference, expected, computation, sentence.PlaceOf(other));
            }
        }
    }

    /// <summary>The sentence before has one figure of the kind, and this one says how it has moved.</summary>
    private IEnumerable<FigureFinding> SinceBefore(Sentence before, Sentence sentence)
    {
        var m = ThisIs().Match(sentence.Marked);
        if (!m.Success)
        {
            yield break;
        }

        var from = sentence.Figure(m.Groups["b"].Value);
        var same = before.Figures.Where(f => f.SameUnit(from)).ToList();
        if (same is not [{ Bound: Bound.Exact } now] || from.Bound != Bound.Exact)
        {
            yield break;
        }

        var rise = m.Groups["rise"].Success;
        if (rise ? now.Value < from.Value : now.Value > from.Value)
        {
            yield return Of(
                sentence,
                from,
                rise ? "a fall, or another figure" : "a rise, or another figure",
                $"from {from.Words} to {now.Words} is {(rise ? "a fall" : "a rise")}",
                before.PlaceOf(now)
            );
        }
        else if (
            m.Groups["d"].Success
            && sentence.Figure(m.Groups["d"].Value) is var moved
            && DifferenceCheck.Since(from, now, moved) is var (expected, computation)
        )
        {
            yield return Of(sentence, moved, expected, computation, before.PlaceOf(now));
        }
    }

    private FigureFinding Of(
        Sentence sentence,
        ReadFigure stated,
        string expected,
        string computation,
        FigurePlace other
    ) => About(FigureKind.Difference, Confidence.High, sentence, stated, expected, computation, other);

    [GeneratedRegex(
        @"⟨[cpmru](?<a>\d+)⟩(?: [a-z]{1,40}){0,3},? (?:which (?:is|was)|that is|this is|being|is|was) "
            + @"⟨[cpqmru](?<d>\d+)⟩ (?:[a-z]{1,40} ){0,2}?(?:(?<more>more|higher|longer|above|greater|larger)"
            + @"|(?<less>fewer|less|lower|shorter|below|smaller)) (?:than )?[^⟨⟩().;:]{0,20}(?:(?:⟨y\d+⟩"
            + @"|⟨d\d+⟩)[^⟨⟩().;:]{0,40})?\(?⟨[cpmru](?<b>\d+)⟩(?=\)| (?:[a-z]{1,40} ){0,2}(?:in|at|for|reported"
            + @"|recorded)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex MoreThan();

    [GeneratedRegex(
        @"^(?:this|which) (?:is|was|represents|represented) an? (?:slight |small |significant |substantial |further "
            + @"|overall )?(?:(?<rise>increase|rise)|(?<fall>reduction|decrease|fall|drop))(?: of "
            + @"⟨[cpqmru](?<d>\d+)⟩(?: [a-z]{1,40}){0,2})? (?:from|on) (?:the )?⟨[cpmru](?<b>\d+)⟩",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ThisIs();
}
