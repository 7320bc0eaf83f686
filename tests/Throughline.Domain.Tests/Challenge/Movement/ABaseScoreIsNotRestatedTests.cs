using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class ABaseScoreIsNotRestatedTests : RuleTests<ABaseScoreIsNotRestated>
{
    [Fact]
    public void A_base_score_that_was_restated_is_asked_about()
    {
        One<ABaseScoreIsNotRestated>((1, r => r with { Score = "2", UpdateScore = "3" }));
        var before = MadePlan.Plan([Rows[0] with { UpdateScore = "2" }, .. Rows[1..]]);
        var rolled = MadePlan.Plan([Rows[0] with { Score = "2", UpdateScore = "2" }, .. Rows[1..]]);
        VersionsScrutineer.Ask(PlanMatch.Of(before, rolled, Shipped.Lexicon), Shipped.Lexicon).ShouldBeEmpty();
    }
}
