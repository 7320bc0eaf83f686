using CsCheck;
using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class RateColumnsFollowFromCountAndPopulationTests : RuleTests<RateColumnsFollowFromCountAndPopulation>
{
    [Fact]
    public void A_rate_column_follows_from_count_and_population()
    {
        Rates("30").ShouldBeEmpty();
        Rates("36").Only().Expected.ShouldBe("30");

        static IReadOnlyList<FigureFinding> Rates(string last) =>
            Papers.Table(
                ["Ward", "Children", "Population", "Rate per 10,000"],
                ["Harbour", "20", "4,000", "50"],
                ["Mill", "30", "5,000", "60"],
                ["Quay", "12", "4,000", last]
            );
    }
}
