using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Silence;

public sealed class APendingUpdateArrivesTests : RuleTests<APendingUpdateArrives>
{
    [Theory]
    [InlineData("Update pending")]
    [InlineData("Awaiting update from the agency")]
    [InlineData("To follow")]
    public void A_pending_update_is_asked_since_when(string response) =>
        RulesFor(Bare(response)).ShouldBe([nameof(APendingUpdateArrives)]);
}
