using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Challenge.Promise;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Promise;

public sealed class AssuranceGoesBeyondClaimedTests : RuleTests<AssuranceGoesBeyondClaimed>
{
    [Fact]
    public void Complete_on_the_word_of_the_agency_alone_is_asked_who_looked()
    {
        var complete = Sound with { Rating = "B", Delivery = Delivery.Complete };
        RulesFor(complete with { Live = Live() }).ShouldContain(nameof(AssuranceGoesBeyondClaimed));
        RulesFor(complete with { Live = Live(Assurance.Tested) }).ShouldNotContain(nameof(AssuranceGoesBeyondClaimed));
        RulesFor(complete).ShouldNotContain(nameof(AssuranceGoesBeyondClaimed));
    }
}
