using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "There were 120 referrals. Of these, 45 (38%) ...": the base stands before, and words point back to it.
/// </summary>
/// <remarks>
/// Silent when any other number near by, or a sum of the parts, explains the percentage: then it is the binding that is
/// in doubt, not the figure.
/// </remarks>
public sealed partial class PercentagesFollowFromTheBaseBefore : FigureRule
{
    private const int PassagesBack = 6;

    public override string Id => "TL902";
    public override string Sentence => "A percentage “of these” follows from the number before it.";
    public override string Reason =>
        "“Of these” points back to the number before it, so count and base give the percentage.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var sentence in paper.Sentences.Where(s => s.Figures.Count >= 2))
        {
            var back = PointsBack().Match(sentence.Marked);
            if (!back.Success)
            {
                continue;
            }

            foreach (Match m in CountAndPercent().Matches(sentence.Marked, back.Index))
            {
                var (count, percent) = (sentence.Figure(m.Groups["x"].Value), sentence.Figure(m.Groups["z"].Value));
                if (Judge(paper, sentence, count, percent) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private FigureFinding? Judge(Paper paper, Sentence sentence, ReadFigure count, ReadFigure percent)
    {
        var near = Bases.Before(paper, sentence, count, PassagesBack);
        return
            near.Count > 0
            && !near.Exists(b => PercentCheck.Compare(count.Value, b.Value, percent, Confidence.High) is null)
            && Referred(near) is { } whole
            && PercentCheck.Compare(
                count,
                whole.Figure!,
                percent,
                near.Count == 1 && whole.Sentence!.Passage.Index >= sentence.Passage.Index - 1
                    ? Confidence.High
                    : Confidence.Medium
            )
                is { } wrong
            ? About(sentence, percent, wrong, whole.Sentence!.PlaceOf(whole.Figure!))
            : null;
    }

    /// <summary>The nearest number before that the count can be a part of.</summary>
    private static NearNumber? Referred(List<NearNumber> near) => near.Find(n => n.Figure is not null);

    [GeneratedRegex(
        @"\b(?:of (?:these|those|them|this number|that number|this total|the total|this group|this cohort|which"
            + @"|whom)|among (?:these|them))\b",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PointsBack();

    [GeneratedRegex(
        @"⟨c(?<x>\d+)⟩(?: [a-z'/-]{1,40}){0,6} ?\( ?(?:or |i\.?e\.? )?⟨p(?<z>\d+)⟩ ?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex CountAndPercent();
}
