using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class FiguresOfOneDayAgreeTests : RuleTests<FiguresOfOneDayAgree>
{
    [Fact]
    public void A_count_of_one_day_is_one_number()
    {
        Papers
            .Says(
                "At 31 March 2020, 263 lanterns in harbour wards were lit.",
                "At 31 March 2020 there were 273 lanterns in harbour wards lit."
            )
            .Count.ShouldBe(1);
        Papers
            .Says(
                "At 31 March 2020, 263 lanterns in harbour wards were lit.",
                "At 31 March 2019 there were 273 lanterns in harbour wards lit."
            )
            .ShouldBeEmpty();
    }
}
