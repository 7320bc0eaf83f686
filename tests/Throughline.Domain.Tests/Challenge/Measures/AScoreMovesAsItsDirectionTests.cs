using Throughline.Domain.Challenge.Measures;
using Throughline.Domain.Challenge.Silence;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Measures;

public sealed class AScoreMovesAsItsDirectionTests : RuleTests<AScoreMovesAsItsDirection>
{
    [Theory]
    [InlineData("3", "3", "Improving", true)]
    [InlineData("3", "2", "Maintained", true)]
    [InlineData("3", "3", "Maintained", false)]
    [InlineData("3", "2", "Improving", false)]
    [InlineData("3", null, "Improving", false)]
    [InlineData("3", "3", "see report", false)]
    public void A_direction_that_the_scores_contradict_is_asked_about(
        string score,
        string? update,
        string direction,
        bool asked
    ) =>
        RulesFor(Sound with { Score = score, UpdateScore = update, Direction = direction })
            .Contains(nameof(AScoreMovesAsItsDirection))
            .ShouldBe(asked);

    [Fact]
    public void Which_way_is_better_is_taken_from_the_plans_own_rows()
    {
        PlanRow Scored(string key, string update, string direction) =>
            Sound with
            {
                Key = key,
                Score = "3",
                UpdateScore = update,
                Direction = direction,
            };
        var asked = Ask(
            Plan(
                Scored("a", "2", "Improving"),
                Scored("b", "2", "improved"),
                Scored("c", "1", "Improving"),
                Scored("d", "4", "Declining"),
                Scored("e", "4", "Improving")
            )
        );
        asked.Where(r => r.Rule is AScoreMovesAsItsDirection).Select(r => r.Chief.Row).ShouldBe(["e"]);
    }
}
