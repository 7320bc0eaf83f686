using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Review;

/// <summary>Each recommendation of a review is answered by a row of its plan.</summary>
/// <remarks>
/// A list that the plan does not answer at all (another body's, an agency's own) is asked about once, and not surely:
/// another plan may answer it.
/// </remarks>
public sealed class EveryRecommendationHasARow : ReviewRule
{
    public override string Id => "TL701";
    public override Severity Severity => Severity.Severe;
    public override string Sentence => "Each recommendation of the review has a row in its plan.";
    public override string Plural => "recommendations of the review have no row in the plan";
    public override string AskTogether => "Where are they followed up?";
    public override string Reason =>
        "A recommendation that did not reach the plan is asked of nobody. Working Together asks that what reviews "
        + "recommend is acted on and followed up.";

    public override IEnumerable<Raised> Ask(ReviewMatch match, Lexicon lexicon) =>
        WithoutARow(match).Concat(ListsWithoutRows(match));

    private IEnumerable<Raised> WithoutARow(ReviewMatch match)
    {
        foreach (var missing in match.Answerable.Where(r => !match.Rows.ContainsKey(r)))
        {
            yield return new()
            {
                Rule = this,
                Words = [missing.Quoted],
                Why =
                    $"{Whose(missing)} of the report, {Quotes.Short(missing.Text)}, is like no row of "
                    + $"“{match.Plan.Title}”; "
                    + $"{Quotes.Count(match.Answerable.Count(match.Rows.ContainsKey), "other of its list has a row", "others of its lists have rows")}.",
                Question =
                    $"{Whose(missing)}, {Quotes.Short(missing.Text)}, does not seem to be in the plan. Where is it "
                    + $"being taken forward, and by whom?",
                Agency = missing.Agency,
            };
        }
    }

    private IEnumerable<Raised> ListsWithoutRows(ReviewMatch match)
    {
        foreach (
            var set in match
                .Recommendations.Where(r => !match.AnsweredSets.Contains(r.Set) && r.Kind == DemandKind.Recommendation)
                .GroupBy(r => r.Set)
        )
        {
            var all = set.ToList();
            yield return new()
            {
                Rule = this,
                Confidence = Confidence.Medium,
                Words = [.. all.Select(r => r.Quoted)],
                Why =
                    $"The report holds {Quotes.Count(all.Count, "recommendation", "recommendations")} under "
                    + $"“{all[0].Heading}”, beginning with {Quotes.Short(all[0].Text)}; this plan has a row for "
                    + $"{(all.Exists(match.Rows.ContainsKey) ? "few" : "none")} of them.",
                Question =
                    $"The report also makes "
                    + $"{Quotes.Count(all.Count, "recommendation", "recommendations")}{(all[0].Agency is { } agency ? $" for {agency}" : "")}, such as {Quotes.Short(all[0].Text)}. Is there a plan for {(all.Count == 1 ? "it" : "them")}, and who reports on it?",
                Agency = all[0].Agency,
            };
        }
    }
}
