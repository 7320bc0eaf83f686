using Throughline.Domain.Challenge.Shape;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Shape;

public sealed class MoreGreenThanItsPeersTests : RuleTests<MoreGreenThanItsPeers>
{
    [Fact]
    public void A_plan_far_greener_than_all_before_it_is_asked_what_is_different()
    {
        var plan = Plan([.. Answers(15)]);
        PlanShape[] before = [new(60, 30), new(40, 22), new(80, 50), new(50, 20), new(30, 15)];
        Ask(plan with { Peers = before }).ShouldContain(r => r.Rule is MoreGreenThanItsPeers);
        Ask(plan with { Peers = [.. before, new(40, 39)] }).ShouldNotContain(r => r.Rule is MoreGreenThanItsPeers);
        Ask(plan with { Peers = before[..4] }).ShouldNotContain(r => r.Rule is MoreGreenThanItsPeers);
    }
}
