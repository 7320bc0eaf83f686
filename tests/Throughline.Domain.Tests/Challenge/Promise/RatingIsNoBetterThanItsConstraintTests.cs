using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class RatingIsNoBetterThanItsConstraintTests : RuleTests<RatingIsNoBetterThanItsConstraint>
{
    [Theory]
    [InlineData("Lack of capacity in the team", true)]
    [InlineData("Awaiting approval of the guidance", true)]
    [InlineData("Delayed by the move to a new system", true)]
    [InlineData("Staff turnover may affect delivery", false)]
    [InlineData("There was a delay in funding; this has now been resolved", false)]
    [InlineData("None", false)]
    public void A_constraint_that_stands_is_asked_about_beside_green_and_a_mere_risk_is_not(
        string constraint,
        bool asked
    ) =>
        RulesFor(Sound with { Constraint = constraint })
            .Contains(nameof(RatingIsNoBetterThanItsConstraint))
            .ShouldBe(asked);
}
