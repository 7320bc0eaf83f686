using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Measures;

public sealed class AnActionIsSmartTests : RuleTests<AnActionIsSmart>
{
    [Theory]
    [InlineData("Continue to work with partners to improve outcomes", true)]
    [InlineData("Ensure that staff are aware", true)]
    [InlineData("Staff have access to the system", true)]
    [InlineData("Increase in referrals", true)]
    [InlineData("Write and publish a policy on missed appointments", false)]
    [InlineData("Ensure that all 12 schools have the leaflet", false)]
    [InlineData("An audit of cases is being carried out", false)]
    public void A_vague_action_is_asked_what_exactly(string action, bool asked) =>
        RulesFor(Sound with { Action = action }).Contains(nameof(AnActionIsSmart)).ShouldBe(asked);
}
