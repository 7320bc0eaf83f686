using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class EveryRowHasARecommendationTests : RuleTests<EveryRowHasARecommendation>
{
    [Fact]
    public void A_row_that_no_recommendation_stands_behind_is_asked_about() =>
        MadeReview
            .Ask([.. MadeReview.Recommendations, "Repaint the waiting room of the civic centre before summer."])
            .ShouldHaveSingleItem()
            .Rule.ShouldBeOfType<EveryRowHasARecommendation>();
}
