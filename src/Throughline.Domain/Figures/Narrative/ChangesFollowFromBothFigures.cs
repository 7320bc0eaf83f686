using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "There were 657 referrals, an increase of 10.8% on the 593 of the year before"; "This represents a 20% drop on
/// 2010/11, when there were 45".
/// </summary>
/// <remarks>
/// The figure that moved is the one before in the sentence, or the only one of its kind in the sentence before.
/// </remarks>
public sealed partial class ChangesFollowFromBothFigures : FigureRule
{
    private const int Reach = 140;

    // "This represents an", "It was therefore a".
    private const int Opening = 40;

    public override string Id => "TL909";
    public override string Sentence => "A change follows from the figure before and the figure after.";
    public override string Reason => "Two figures give the change between them, and which way it goes.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var passage in paper.Passages)
        {
            for (var i = 0; i < passage.Sentences.Count; i++)
            {
                var sentence = passage.Sentences[i];
                var earlier = new HashSet<ReadFigure>();
                foreach (Match m in Shape().Matches(sentence.Marked))
                {
                    var before =
                        i > 0 && passage.Sentences[i - 1].Index == sentence.Index - 1 ? passage.Sentences[i - 1] : null;
                    foreach (var amount in m.Groups["d"].Captures.Concat(m.Groups["e"].Captures))
                    {
                        if (Judge(sentence, before, m, sentence.Figure(amount.Value), earlier) is { } finding)
                        {
                            yield return finding;
                        }
                    }

                    earlier.Add(sentence.Figure(m.Groups["a"].Value));
                }
            }
        }
    }

    /// <param name="earlier">Figures that were the start of another change in the sentence: they did not move.</param>
    private FigureFinding? Judge(
        Sentence sentence,
        Sentence? before,
        Match m,
        ReadFigure amount,
        HashSet<ReadFigure> earlier
    )
    {
        var from = sentence.Figure(m.Groups["a"].Value);
        var start = sentence.Figure(m.Groups["d"].Value).Start;
        var own = sentence
            .Figures.Where(f => !earlier.Contains(f) && f.SameUnit(from) && f.End <= start && start - f.End < Reach)
            .Reverse()
            .ToList();
        var last = before?.Figures.Where(f => f.SameUnit(from)).ToList() ?? [];
        var (where, candidates) = own.Count > 0 ? (sentence, own) : (before, last);
        if (
            where is null
            || candidates.Count == 0
            || (where != sentence && (candidates.Count > 1 || m.Index > Opening))
            || from.Bound != Bound.Exact
        )
        {
            return null;
        }

        var rise = m.Groups["rise"].Success;
        if (
            candidates
                .Concat(last)
                .Any(to =>
                    to.Bound is Bound.Over or Bound.Under
                    || (rise == to.Value >= from.Value && Change.Wrong(from, to, amount) is null)
                )
        )
        {
            return null;
        }

        var now = candidates[0];
        var confidence = candidates.Count == 1 ? Confidence.High : Confidence.Medium;
        return rise != now.Value > from.Value
                ? About(
                    FigureKind.Difference,
                    confidence,
                    sentence,
                    amount,
                    rise ? "a fall, or other figures" : "a rise, or other figures",
                    $"from {from.Words} to {now.Words} is {(now.Value > from.Value ? "a rise" : "no rise")}",
                    where.PlaceOf(now)
                )
            : Change.Wrong(from, now, amount) is { } wrong
                ? About(
                    FigureKind.Difference,
                    confidence,
                    sentence,
                    amount,
                    wrong.Expected,
                    wrong.Computation,
                    where.PlaceOf(now)
                )
            : null;
    }

    private const string Rise = "(?<rise>increase|rise|growth)";
    private const string Fall = "(?<fall>decrease|reduction|fall|drop|decline)";

    // The words before "from" are not taken lazily: the code that .NET generates for a lazy repeat behind the optional
    // bracket breaks down on "a slow rise of 12 (5%) in referrals". Where the match ends is the same either way.
    [GeneratedRegex(
        @"\ban? (?:[a-z]{1,40} ){0,2}?(?:(?:"
            + Rise
            + "|"
            + Fall
            + @") of ⟨[cpqmru](?<d>\d+)⟩|⟨[cpqmru](?<d>\d+)⟩ (?:"
            + Rise
            + "|"
            + Fall
            + @"))(?: ?\(⟨[cpqmru](?<e>\d+)⟩\)| ?\(?,? or ⟨[cpqmru](?<e>\d+)⟩\)?,?)?(?: [a-z]{1,40}){0,2} (?:from|on"
            + @"|over|compared (?:to|with)|against)\b(?:[^⟨⟩.;:()]|⟨(?:[dy]\d+|[afot])⟩){1,70}?⟨[cpmru](?<a>\d+)⟩(?! (?:to|more|fewer|less) )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();
}
