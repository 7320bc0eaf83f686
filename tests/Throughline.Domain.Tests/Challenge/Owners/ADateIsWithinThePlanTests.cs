using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class ADateIsWithinThePlanTests : RuleTests<ADateIsWithinThePlan>
{
    [Fact]
    public void A_target_before_the_plan_began_is_asked_about()
    {
        var plan = Plan(Amber("June 2026")) with { Began = new(2026, 9, 1) };
        Ask(plan).ShouldContain(r => r.Rule is ADateIsWithinThePlan);
        Ask(plan with { Began = new(2026, 6, 30) }).ShouldNotContain(r => r.Rule is ADateIsWithinThePlan);
    }
}
