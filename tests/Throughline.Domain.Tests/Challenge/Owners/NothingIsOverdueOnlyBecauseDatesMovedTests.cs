using Throughline.Domain.Challenge.Owners;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;
using static Throughline.Domain.Tests.Challenge.Fiction;

namespace Throughline.Domain.Tests.Challenge.Owners;

public sealed class NothingIsOverdueOnlyBecauseDatesMovedTests : RuleTests<NothingIsOverdueOnlyBecauseDatesMoved>
{
    [Fact]
    public void Nothing_overdue_because_dates_moved_is_asked_of_the_plan()
    {
        PlanRow Moved(int i) =>
            Amber("June 2027") with
            {
                Key = $"{i}",
                Live = Live(due: new(2027, 6, 30), first: new(2026, 9, 30), moved: 2),
            };
        var plan = Plan([.. Enumerable.Range(0, 5).Select(Moved)]);
        Ask(plan).ShouldContain(r => r.Rule is NothingIsOverdueOnlyBecauseDatesMoved);
        Ask(plan with { Rows = [.. plan.Rows.Select(r => r with { Live = Live(due: new(2027, 6, 30)) })] })
            .ShouldNotContain(r => r.Rule is NothingIsOverdueOnlyBecauseDatesMoved);
    }
}
