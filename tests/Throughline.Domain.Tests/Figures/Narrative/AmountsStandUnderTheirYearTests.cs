using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class AmountsStandUnderTheirYearTests : RuleTests<AmountsStandUnderTheirYear>
{
    [Theory]
    [InlineData("2021/22", 1)]
    [InlineData("2020/21", 0)]
    public void An_amount_stands_under_the_year_that_the_words_give(string year, int found) =>
        Papers
            .Check(
                Papers.Report([
                    .. Papers.Lines(
                        20,
                        $"3.1 For harbour lighting there is a further increase of £0.250m in {year}.",
                        "3.2 In sum:"
                    ),
                    Made.Table(
                        30,
                        ["", "2019/20", "2020/21"],
                        ["", "£m", "£m"],
                        ["Harbour lighting", "0.650", "0.250"],
                        ["Oil", "0.200", "-"]
                    ),
                ])
            )
            .Count.ShouldBe(found);
}
