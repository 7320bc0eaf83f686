using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class PercentagesFollowFromRatiosTests : RuleTests<PercentagesFollowFromRatios>
{
    [Theory]
    [InlineData("92%", 0)]
    [InlineData("95%", 1)]
    public void Percentages_may_stand_beside_a_ratio(string last, int found) =>
        Papers
            .Table(
                ["Month", "On time", "Share"],
                ["April", "40/50", "80%"],
                ["May", "45/60", "75%"],
                ["June", "33 of 66", "50%"],
                ["July", "46/50", last]
            )
            .Count.ShouldBe(found);
}
