using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Review;

/// <summary>What a plan says was recommended was recommended.</summary>
/// <remarks>
/// Only where most of what the plan asks for is the review's (setting "reviewPlanShare"): else the plan has other
/// sources too.
/// </remarks>
public sealed class EveryRowHasARecommendation : ReviewRule
{
    public override string Id => "TL704";
    public override Severity Severity => Severity.Minor;
    public override string Sentence => "Each recommendation of the plan is one of the review's.";
    public override string Plural => "recommendations of the plan are none of the review's";
    public override string AskTogether => "Where do they come from?";
    public override string Reason =>
        "A row that no recommendation stands behind may be good work, but it makes the plan look fuller than its "
        + "answer to the review is.";

    public override IEnumerable<Raised> Ask(ReviewMatch match, Lexicon lexicon)
    {
        var least = lexicon.Threshold("reviewRowLikeness");
        if (
            match.Asked.Count == 0
            || match.Asked.Count(a => a.Like >= least) < lexicon.Threshold("reviewPlanShare") * match.Asked.Count
        )
        {
            return [];
        }

        return match
            .Asked.Where(a => a.Like < least && !match.Rows.Values.Any(r => a.Rows.Contains(r.Row)))
            .Select(a => new Raised
            {
                Rule = this,
                Words = [Asked(match, a.Row)],
                Why =
                    $"{Quotes.Short(a.Row.Asked)} stands in the plan as a recommendation; "
                    + $"{match.Asked.Count(x => x.Like >= least)} of the plan's {match.Asked.Count} are the "
                    + $"report's, and this one is like none of them.",
                Question =
                    $"{Quotes.Short(a.Row.Asked)} is not among the report's recommendations. Where does it come from?",
            });
    }
}
