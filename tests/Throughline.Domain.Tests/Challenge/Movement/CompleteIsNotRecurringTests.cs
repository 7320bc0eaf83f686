using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class CompleteIsNotRecurringTests : RuleTests<CompleteIsNotRecurring>
{
    [Theory]
    [InlineData("Audit the sampled files every quarter", 1)]
    [InlineData("Establish a panel that meets every quarter", 0)]
    public void What_recurs_is_not_complete_unless_it_was_only_to_be_set_up(string action, int questions)
    {
        var before = MadePlan.Plan([Rows[4] with { Action = action }, .. Rows[..4]]);
        var after = MadePlan.Plan([
            before.Rows[0] with
            {
                Rating = "Complete",
                Delivery = Delivery.Complete,
                Update = "Done in May.",
            },
            .. Rows[..4],
        ]);
        VersionsScrutineer
            .Ask(PlanMatch.Of(before, after, Shipped.Lexicon), Shipped.Lexicon)
            .Count(r => r.Rule is CompleteIsNotRecurring)
            .ShouldBe(questions);
    }
}
