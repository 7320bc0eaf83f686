using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class EveryRecommendationHasARowTests : RuleTests<EveryRecommendationHasARow>
{
    [Fact]
    public void A_recommendation_without_a_row_is_asked_after()
    {
        var raised = MadeReview.Ask([.. MadeReview.Recommendations.Where((_, i) => i != 5)]).ShouldHaveSingleItem();
        raised.Rule.ShouldBeOfType<EveryRecommendationHasARow>();
        raised.Chief.Quote.ShouldBe(MadeReview.Recommendations[5]);
        raised.Chief.Place.ShouldBe(new SourcePlace(1, 7));
    }

    [Fact]
    public void A_row_that_holds_two_recommendations_or_names_one_by_its_number_alone_answers_them()
    {
        var plan = MadeReview.Plan([
            .. MadeReview.Recommendations[..3],
            $"{MadeReview.Recommendations[3]} {MadeReview.Recommendations[4]}",
            "Recommendation 6",
        ]);
        ReviewScrutineer
            .Ask(ReviewMatch.Of(MadeReview.Listed(), plan, Shipped.Lexicon), Shipped.Lexicon)
            .ShouldNotContain(r => r.Rule is EveryRecommendationHasARow);
    }

    [Fact]
    public void A_list_that_this_plan_does_not_answer_is_asked_after_once_and_not_surely()
    {
        var review = MadeReview.Read([
            (TextKind.Heading, "Recommendations"),
            .. MadeReview.Recommendations.Select((r, i) => (TextKind.Paragraph, $"{i + 1}. {r}")),
            (TextKind.Heading, "Recommendations for Quayside Housing"),
            (TextKind.Paragraph, "1. Train caretakers to notice empty cupboards."),
            (TextKind.Paragraph, "2. Flag households with a baby in the repairs database."),
        ]);
        var raised = ReviewScrutineer
            .Ask(ReviewMatch.Of(review, MadeReview.Plan(MadeReview.Recommendations), Shipped.Lexicon), Shipped.Lexicon)
            .ShouldHaveSingleItem();
        raised.Agency.ShouldBe("Quayside Housing");
        raised.Confidence.ShouldBe(Confidence.Medium);
        raised.Words.Count.ShouldBe(2);
    }
}
