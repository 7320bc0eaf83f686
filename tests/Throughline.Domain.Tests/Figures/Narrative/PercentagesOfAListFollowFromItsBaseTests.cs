using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class PercentagesOfAListFollowFromItsBaseTests : RuleTests<PercentagesOfAListFollowFromItsBase>
{
    [Fact]
    public void A_list_of_counts_its_base_and_their_percentages_are_bound_in_order()
    {
        SourceTold("1.5%", "2.5%").Select(f => f.Expected).ShouldBe(["1.7%", "2.2%"]);
        SourceTold("1.7%", "2.2%").ShouldBeEmpty();

        static IReadOnlyList<FigureFinding> SourceTold(string first, string second) =>
            Papers.Says(
                "The year's figures:",
                "Theft of a lantern - 3",
                "Breaking of windows with intent - 4 (all in one night)",
                $"This is from 179 offences. So thefts would be {first} and windows {second}"
            );
    }
}
