using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class AnOwnerIsKeptTests : RuleTests<AnOwnerIsKept>
{
    [Theory]
    [InlineData("Marcus Bell", 1)]
    [InlineData("I. Okafor, Head of Quality", 0)]
    [InlineData("IO", 0)]
    [InlineData(null, 1)]
    [InlineData("TBC", 0)]
    public void Another_owner_is_asked_about_and_another_way_to_write_the_same_one_is_not(
        string? lead,
        int questions
    ) => Ask((2, r => r with { Lead = lead })).Count(r => r.Rule is AnOwnerIsKept).ShouldBe(questions);
}
