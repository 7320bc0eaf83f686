using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class ImprovedWithoutNewWordsTests : RuleTests<ImprovedWithoutNewWords>
{
    [Fact]
    public void A_better_rating_beside_the_same_words_is_asked_about() =>
        One<ImprovedWithoutNewWords>((5, r => r with { Rating = "G", Delivery = Delivery.OnTrack }))
            .Why.ShouldBe("The rating was A and is G; every other word of the row is as it was.");

    [Fact]
    public void A_better_rating_beside_new_words_is_not() =>
        Ask((5, r => r with { Rating = "G", Delivery = Delivery.OnTrack, Update = "All four teams have begun." }))
            .ShouldBeEmpty();
}
