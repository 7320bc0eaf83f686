using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class PartsShareOneBaseTests : RuleTests<PartsShareOneBase>
{
    [Fact]
    public void One_part_of_a_breakdown_that_was_cut_off_and_not_rounded_is_found()
    {
        var finding = Papers
            .Says("By ward: 65 (72.2%) in Harbour, 9 (10.0%) in Mill, 11 (12.2%) in Quay and 5 (5.5%) elsewhere.")
            .Only();
        (finding.Kind, finding.Expected).ShouldBe((FigureKind.Rounding, "5.6%"));
    }

    [Theory]
    [InlineData("12.2%", 0)]
    [InlineData("14.2%", 1)]
    public void A_breakdown_may_stand_down_a_list(string third, int found) =>
        Papers
            .Says(
                "By ward:",
                "- Harbour: 65 (72.2%)",
                "- Mill: 9 (10.0%)",
                $"- Quay: 11 ({third})",
                "- elsewhere: 5 (5.6%)"
            )
            .Count.ShouldBe(found);

    [Theory]
    [InlineData("61%", 0)]
    [InlineData("66%", 1)]
    public void Pairs_of_a_number_just_before_must_all_fit_it(string second, int found) =>
        Papers
            .Says(
                $"There were 28 missing episodes in January. Interviews were offered to 22 (79%), accepted by 17 "
                    + $"({second}) and held within a day for 12 (43%)."
            )
            .Count.ShouldBe(found);
}
