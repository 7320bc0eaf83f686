using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Measures;

public sealed class AMeasureHasABaselineTests : RuleTests<AMeasureHasABaseline>
{
    [Theory]
    [InlineData("Reduction in the number of repeat referrals", true)]
    [InlineData("95% of staff trained", true)]
    [InlineData("Increase take-up from 40% to 60%", false)]
    [InlineData("Increased awareness of neglect among staff who attend meetings", false)]
    public void A_number_to_reach_is_asked_where_it_starts(string outcome, bool asked) =>
        RulesFor(Sound with { Outcome = outcome }).Contains(nameof(AMeasureHasABaseline)).ShouldBe(asked);

    [Fact]
    public void A_live_measure_with_a_baseline_is_not_asked_for_one()
    {
        var row = Sound with { Outcome = "95% of staff trained" };
        RulesFor(row with { Live = Live(measures: [new("Staff trained", 40, 2)]) })
            .ShouldNotContain(nameof(AMeasureHasABaseline));
        RulesFor(row with { Live = Live(measures: [new("Staff trained", null, 0)]) })
            .ShouldContain(nameof(AMeasureHasABaseline));
    }
}
