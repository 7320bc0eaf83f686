using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class DirectionFollowsTheScoresTests : RuleTests<DirectionFollowsTheScores>
{
    [Theory]
    [InlineData("3", "Improving", 1)]
    [InlineData("2", "Maintained", 1)]
    [InlineData("2", "Improving", 0)]
    [InlineData("3", "Maintained", 0)]
    public void The_direction_of_travel_is_held_beside_both_scores(string score, string direction, int questions) =>
        Ask((1, r => r with { UpdateScore = score, Direction = direction }))
            .Count(r => r.Rule is DirectionFollowsTheScores)
            .ShouldBe(questions);

    [Fact]
    public void The_same_paper_twice_has_not_moved()
    {
        var plan = MadePlan.Plan([.. Rows.Select(r => r with { Direction = "Improving" })]);
        VersionsScrutineer.Ask(PlanMatch.Of(plan, plan, Shipped.Lexicon), Shipped.Lexicon).ShouldBeEmpty();
        VersionsScrutineer
            .Ask(PlanMatch.Of(plan, plan with { AsAt = new(2027, 5, 4) }, Shipped.Lexicon), Shipped.Lexicon)
            .Count(r => r.Rule is DirectionFollowsTheScores)
            .ShouldBe(Rows.Length);
    }
}
