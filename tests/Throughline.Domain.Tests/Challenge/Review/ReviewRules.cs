using Throughline.Domain.Challenge.Review;
using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Challenge.Review;

public sealed class ReviewRules
{
    [Fact]
    public void A_plan_with_the_reviews_words_raises_nothing() =>
        MadeReview.Ask(MadeReview.Recommendations).ShouldBeEmpty();

    [Fact]
    public void A_plan_of_something_else_is_not_held_beside_the_review() =>
        MadeReview
            .Ask("Repaint the waiting room before summer.", "Move the kiosk to the ground floor of the library.")
            .ShouldBeEmpty();
}
