using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class AStrengthenedActionIsNotedTests : RuleTests<AStrengthenedActionIsNoted>
{
    [Fact]
    public void Introducing_instead_of_exploring_is_noted()
    {
        var before = MadePlan.Plan([
            Rows[0] with
            {
                Action = "Explore midnight phone cover by duty managers for all stations",
            },
            .. Rows[1..],
        ]);
        VersionsScrutineer
            .Ask(PlanMatch.Of(before, MadePlan.Plan(Rows), Shipped.Lexicon), Shipped.Lexicon)
            .ShouldHaveSingleItem()
            .Rule.ShouldBeOfType<AStrengthenedActionIsNoted>();
    }
}
