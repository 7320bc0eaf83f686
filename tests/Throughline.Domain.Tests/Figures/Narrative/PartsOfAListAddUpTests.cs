using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class PartsOfAListAddUpTests : RuleTests<PartsOfAListAddUp>
{
    [Fact]
    public void A_breakdown_in_a_list_adds_up()
    {
        Papers
            .Says(
                "The 263 plans are broken down as follows:",
                "- 125 for neglect",
                "- 130 for other harm",
                "- 12 for both"
            )
            .Only()
            .Expected.ShouldBe("267");
        Papers
            .Says(
                "The 267 plans are broken down as follows:",
                "- 125 for neglect",
                "- 130 for other harm",
                "- 12 for both"
            )
            .ShouldBeEmpty();
    }
}
