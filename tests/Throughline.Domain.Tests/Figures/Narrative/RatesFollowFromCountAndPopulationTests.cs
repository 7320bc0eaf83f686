using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class RatesFollowFromCountAndPopulationTests : RuleTests<RatesFollowFromCountAndPopulation>
{
    [Fact]
    public void A_rate_is_checked_against_the_population_that_the_paper_gives()
    {
        var rate = Papers
            .Says(
                "40,000 children and young people under the age of 18 years live in Harbourton.",
                "At the end of May, 336 children are being looked after (a rate of 91.0 per 10,000 children)."
            )
            .Only();
        (rate.Kind, rate.Confidence, rate.Expected).ShouldBe((FigureKind.Rate, Confidence.High, "84 per 10,000"));
        Papers
            .Says(
                "40,000 children and young people under the age of 18 years live in Harbourton.",
                "336 children are being looked after (a rate of 83.8 per 10,000 children)."
            )
            .ShouldBeEmpty();
        Papers.Says("336 children are being looked after (a rate of 91.0 per 10,000 children).").ShouldBeEmpty();
    }
}
