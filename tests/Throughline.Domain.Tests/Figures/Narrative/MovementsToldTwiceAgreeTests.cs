using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class MovementsToldTwiceAgreeTests : RuleTests<MovementsToldTwiceAgree>
{
    [Fact]
    public void A_movement_that_is_told_twice_ends_at_one_figure()
    {
        Papers
            .Says(
                "Records of dental checks improved from 84.2 per cent to 92 per cent.",
                "For example, dental checks are up from 84% in 2018-19 to 93% in 2019-20."
            )
            .Only()
            .Expected.ShouldBe("93%");
        Papers
            .Says(
                "Records of dental checks improved from 84.2 per cent to 93 per cent.",
                "For example, dental checks are up from 84% in 2018-19 to 93% in 2019-20."
            )
            .ShouldBeEmpty();
        Papers
            .Says(
                "Records of dental checks improved from 84 per cent to 92 per cent.",
                "For example, swimming lessons are up from 84% in 2018-19 to 93% in 2019-20."
            )
            .ShouldBeEmpty();
    }
}
