using Throughline.Domain.Challenge.Movement;
using Throughline.Domain.Comparing;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Comparing;
using Throughline.Domain.Tests.Rules;
using Throughline.Domain.Updates;
using static Throughline.Domain.Tests.Challenge.Movement.MovedPlan;

namespace Throughline.Domain.Tests.Challenge.Movement;

public sealed class ADateIsKeptTests : RuleTests<ADateIsKept>
{
    [Theory]
    [InlineData("31 December 2026", "is now due by 31 December 2026")]
    [InlineData("Ongoing", "no date is named now")]
    [InlineData(null, "no date is named now")]
    public void A_date_that_moved_or_went_is_asked_about(string? target, string words) =>
        One<ADateIsKept>((2, r => r with { Target = target })).Question.ShouldContain(words);

    [Theory]
    [InlineData("June 2026")]
    [InlineData("30/06/26")]
    [InlineData("Completed")]
    public void A_date_in_another_form_and_what_is_completed_is_no_move(string target) =>
        Ask((2, r => r with { Target = target })).ShouldBeEmpty();

    [Fact]
    public void One_date_for_many_rows_moves_once()
    {
        var all = Enumerable
            .Range(0, 6)
            .Select(i => (i, (Func<PlanRow, PlanRow?>)(r => r with { Target = "March 2027" })))
            .ToArray();
        Ask(all).Count(r => r.Rule is ADateIsKept).ShouldBe(1);
    }
}
