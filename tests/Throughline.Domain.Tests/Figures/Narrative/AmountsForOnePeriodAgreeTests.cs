using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class AmountsForOnePeriodAgreeTests : RuleTests<AmountsForOnePeriodAgree>
{
    [Theory]
    [InlineData("£29.8m", 1)]
    [InlineData("£26.2m", 0)]
    public void A_budget_gap_over_the_same_years_has_one_size(string amount, int found) =>
        Papers
            .Says(
                "This report sets out an estimated budget gap of over £26m for the four years between 2020/21 "
                    + "and 2023/24.",
                "The strategy shows savings required of £26m for the four years 2020/21 to 2023/24.",
                $"It reduces the projected deficit for the period 2020/21 to 2023/24 of {amount}."
            )
            .Count.ShouldBe(found);
}
