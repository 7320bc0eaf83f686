using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Movement;

/// <summary>The score from which progress is counted is the same in every version.</summary>
/// <remarks>
/// Only where the plan has an updated score beside it. A base that took over the last version's updated score was
/// rolled forward and not restated.
/// </remarks>
public sealed class ABaseScoreIsNotRestated : VersionsRule
{
    public override string Id => "TL608";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "The score from which progress is counted stays as it was first given.";
    public override string Plural => "starting scores were changed between the versions";
    public override string AskTogether => "Why, and what was the movement by the first scores?";
    public override string Reason => "Who lowers the starting point shows progress that nobody made.";

    public override IEnumerable<Raised> Ask(PlanMatch match, Lexicon lexicon) =>
        !match.After.Columns.Contains(Field.UpdateScore)
            ? []
            : from pair in match.Pairs
            let was = Scores.Of(pair.Before.Score)
            let now = Scores.Of(pair.After.Score)
            where was is not null && now is not null && was != now && now != Scores.Of(pair.Before.UpdateScore)
            select new Raised
            {
                Rule = this,
                Words = Both(match, pair.Before, pair.After, Field.Score),
                Why =
                    $"The first score was {pair.Before.Score} in the earlier version and is {pair.After.Score} in "
                    + $"the later one; the updated score is {pair.After.UpdateScore ?? "empty"}.",
                Question =
                    $"The score from which {Quotes.Which(pair.After)} starts was {pair.Before.Score} and is now "
                    + $"{pair.After.Score}. Why was the starting point changed?",
                Agency = pair.After.Agency,
            };
}
