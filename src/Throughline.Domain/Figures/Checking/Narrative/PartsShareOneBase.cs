using System.Text.RegularExpressions;
using Throughline.Domain.Challenge;
using Throughline.Domain.Figures.Checking.Reading;

namespace Throughline.Domain.Figures.Checking.Narrative;

/// <summary>"65 (72.2%) ..., 9 (10.0%) ... and 5 (5.5%)": all percentages but one are of the sum of the counts.</summary>
/// <remarks>Only a breakdown tells: the other pairs must fit the sum of all counts, so that the base is certain.</remarks>
public sealed partial class PartsShareOneBase : FigureRule
{
    private const int FewestPairs = 3;

    public override string Reason => "Percentages of one breakdown are all of the same base.";

    internal override IEnumerable<FigureFinding> Find(Paper paper, ChallengeSettings settings)
    {
        foreach (var sentence in paper.Sentences.Where(s => s.Figures.Count >= 2 * FewestPairs))
        {
            var pairs = Pair().Matches(sentence.Marked).Select(m => (Count: sentence.Figure(m.Groups["x"].Value), Percent: sentence.Figure(m.Groups["z"].Value))).ToList();
            var sum = pairs.Sum(p => p.Count.Value);
            if (pairs.Count < FewestPairs || sum <= 0)
            {
                continue;
            }

            var wrong = pairs.Where(p => PercentCheck.Compare(p.Count.Value, sum, p.Percent, Confidence.High) is not null).ToList();
            if (wrong is [var one] && pairs.Count - wrong.Count >= 2 && PercentCheck.Compare(one.Count.Value, sum, one.Percent, Confidence.High) is { } w)
            {
                yield return About(w.Kind, w.Confidence, sentence, one.Percent, w.Expected, $"{string.Join(" + ", pairs.Select(p => p.Count.Words))} = {Rounding.Say(sum, 1)}; {w.Computation}");
            }
        }
    }

    [GeneratedRegex(@"⟨c(?<x>\d+)⟩(?: [a-z'/-]+){0,5} ?\( ?(?:or )?⟨p(?<z>\d+)⟩ ?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Pair();
}
