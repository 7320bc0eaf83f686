using System.Text.RegularExpressions;
using Throughline.Domain.Figures.Reading;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>
/// "65 (72.2%) ..., 9 (10.0%) ... and 5 (5.5%)", in a sentence or down a list: all percentages but one are of one base.
/// </summary>
/// <remarks>
/// The base is the sum of the counts, which makes it certain, or a number just before that all other pairs fit; a pair
/// that any number near explains is left alone.
/// </remarks>
public sealed partial class PartsShareOneBase : FigureRule
{
    private const int FewestPairs = 3;
    private const int PassagesBack = 4;
    private const int LongestList = 40;

    public override string Id => "TL905";
    public override string Sentence => "The percentages of one breakdown are of the same number.";
    public override string Reason => "Percentages of one breakdown are all of the same base.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, RuleSettings settings)
    {
        foreach (var pairs in OfOneKind(paper))
        {
            if (
                Odd(paper, pairs) is var (pair, whole, sure)
                && PercentCheck.Compare(
                    pair.Count.Value,
                    whole,
                    pair.Percent,
                    sure ? Confidence.High : Confidence.Medium
                )
                    is { } wrong
            )
            {
                yield return About(
                    wrong.Kind,
                    wrong.Confidence,
                    pair.Sentence,
                    pair.Percent,
                    wrong.Expected,
                    sure
                        ? $"{string.Join(" + ", pairs.Select(p => p.Count.Words))} = {Rounding.Say(whole, 1)}; "
                            + $"{wrong.Computation}"
                        : $"{wrong.Computation}; the other {pairs.Count - 1} are of {Rounding.Say(whole, 1)}"
                );
            }
        }
    }

    /// <summary>The pairs of each sentence and of each list, where they are enough and count the same.</summary>
    private static IEnumerable<List<Pair>> OfOneKind(Paper paper) =>
        paper
            .Sentences.Where(s => s.Figures.Count >= 2 * FewestPairs)
            .Select(Pairs)
            .Concat(Lists(paper))
            .Where(p => p.Count >= FewestPairs && p.TrueForAll(x => x.Count.SameUnit(p[0].Count)));

    /// <summary>The one pair that does not fit the base that all others fit.</summary>
    private static (Pair Pair, decimal Whole, bool Sure)? Odd(Paper paper, List<Pair> pairs)
    {
        var sum = pairs.Sum(p => p.Count.Value);
        var bases = Near(paper, pairs)
            .Prepend(sum)
            .Where(b => b > 0)
            .Distinct()
            .Select(b => (Whole: b, Wrong: pairs.Where(p => !Fits(p, b)).ToList()))
            .ToList();
        if (bases.Count == 0 || bases.Exists(b => b.Wrong.Count == 0))
        {
            return null;
        }

        var best = bases.Where(b => b.Wrong.Count == 1).OrderByDescending(b => b.Whole == sum).FirstOrDefault();
        return
            best.Wrong is [var odd]
            && pairs.Count(p => p != odd && p.Percent.Value is not 0 and not 100) >= FewestPairs - 1
            && !bases.Exists(b => Fits(odd, b.Whole))
            ? (odd, best.Whole, best.Whole == sum)
            : null;
    }

    /// <summary>Numbers that stand before the pairs and are no smaller than the largest of their counts.</summary>
    private static IEnumerable<decimal> Near(Paper paper, List<Pair> pairs) =>
        Bases
            .Before(
                paper,
                pairs[0].Sentence,
                pairs[0].Count with
                {
                    Value = pairs.Max(p => p.Count.Value),
                },
                PassagesBack
            )
            .Select(n => n.Value);

    private static bool Fits(Pair pair, decimal whole) =>
        pair.Count.Value <= whole
        && PercentCheck.Compare(pair.Count.Value, whole, pair.Percent, Confidence.High) is null;

    private static List<Pair> Pairs(Sentence sentence) =>
        [
            .. Shape()
                .Matches(sentence.Marked)
                .Select(m => new Pair(
                    sentence,
                    sentence.Figure(m.Groups["x"].Value),
                    sentence.Figure(m.Groups["z"].Value)
                )),
        ];

    /// <summary>Items one below the other with one pair each.</summary>
    private static IEnumerable<List<Pair>> Lists(Paper paper)
    {
        var list = new List<Pair>();
        foreach (var passage in paper.Passages)
        {
            var pairs = passage is { Table: < 0, IsListItem: true, Sentences: [var only] } ? Pairs(only) : [];
            if (pairs.Count != 1 || list.Count >= LongestList)
            {
                yield return list;
                list = [];
            }

            list.AddRange(pairs.Count == 1 ? pairs : []);
        }

        yield return list;
    }

    [GeneratedRegex(
        @"(?<!\b(?:of|of the|of all|of these|out of|/) ?)⟨[cm](?<x>\d+)⟩(?: [a-z'/-]{1,40}){0,5} ?\( ?(?:or "
            + @")?⟨p(?<z>\d+)⟩ ?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Shape();

    private sealed record Pair(Sentence Sentence, ReadFigure Count, ReadFigure Percent);
}
