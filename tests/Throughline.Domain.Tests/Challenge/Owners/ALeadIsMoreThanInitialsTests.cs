using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class ALeadIsMoreThanInitialsTests : RuleTests<ALeadIsMoreThanInitials>
{
    [Theory]
    [InlineData("PN")]
    [InlineData("PN/AB")]
    [InlineData("D/N")]
    [InlineData("PN / LSCP")]
    [InlineData("P.N.")]
    public void Initials_are_asked_who_that_is(string lead) =>
        RulesFor(Sound with { Lead = lead }).ShouldContain(nameof(ALeadIsMoreThanInitials));
}
