using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class NoVersionHidesWhatIsOverdueTests : RuleTests<NoVersionHidesWhatIsOverdue>
{
    [Fact]
    public void Passed_dates_that_all_moved_are_asked_about_together()
    {
        var raised = Ask(
            (1, r => r with { Target = "1 March 2027" }),
            (2, r => r with { Target = "2 March 2027" }),
            (0, r => r with { Target = "3 March 2027" }),
            (3, r => r with { Target = "4 March 2027" }),
            (4, r => r with { Target = "5 March 2027" }),
            (5, r => r with { Target = "6 March 2027" })
        );
        raised.Count(r => r.Rule is NoVersionHidesWhatIsOverdue).ShouldBe(1);
        raised.Count(r => r.Rule is ADateIsKept).ShouldBe(6);
    }

    [Fact]
    public void While_one_is_overdue_the_plan_does_not_hide_behind_moved_dates() =>
        Ask(
                (1, r => r with { Target = "1 March 2027" }),
                (2, r => r with { Target = "2 March 2027" }),
                (0, r => r with { Target = "3 March 2027" })
            )
            .ShouldAllBe(r => r.Rule is ADateIsKept);
}
