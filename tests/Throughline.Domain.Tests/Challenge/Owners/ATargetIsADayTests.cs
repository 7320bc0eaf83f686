using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class ATargetIsADayTests : RuleTests<ATargetIsADay>
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("ongoing", true)]
    [InlineData("ASAP", true)]
    [InlineData("The tool is in use in 12 teams", true)]
    [InlineData("Autumn term", false)]
    [InlineData("Q2 2027", false)]
    [InlineData("year end", false)]
    [InlineData("by June", false)]
    [InlineData("31.05.27", false)]
    public void A_target_without_any_date_is_asked_for_one(string? target, bool asked) =>
        RulesFor(Amber(target)).Contains(nameof(ATargetIsADay)).ShouldBe(asked);

    [Fact]
    public void What_is_complete_needs_no_date() =>
        RulesFor(Sound with { Target = "Used in 12 teams", Delivery = Delivery.Complete, Rating = "B" })
            .ShouldNotContain(nameof(ATargetIsADay));
}
