using Throughline.Domain.Comparing;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Challenge.Review;

/// <summary>A rule that holds a plan beside the review that it answers.</summary>
public abstract class ReviewRule : Rule
{
    public sealed override RuleGroup Group => RuleGroup.ReviewAndPlan;

    public abstract IEnumerable<Raised> Ask(ReviewMatch match, Lexicon lexicon);

    private protected static Quoted Asked(ReviewMatch match, PlanRow row) =>
        Quotes.Of(match.Plan, row, Field.Recommendation);

    private protected static string Whose(ReviewRecommendation recommendation) =>
        recommendation.Agency is { } agency ? $"{recommendation.Name} ({agency})" : recommendation.Name;
}

/// <summary>Asks all rules about a review and its plan.</summary>
public static class ReviewScrutineer
{
    public static IReadOnlyList<ReviewRule> Rules { get; } = AllRules.Of<ReviewRule>();

    /// <returns>In the order of the rules; none where the plan answers none of the review's lists.</returns>
    public static IReadOnlyList<Raised> Ask(ReviewMatch match, Lexicon lexicon) =>
        match.AnsweredSets.Count == 0
            ? []
            : [.. Rules.Where(r => !lexicon.IsOff(r)).SelectMany(r => r.Ask(match, lexicon))];
}
