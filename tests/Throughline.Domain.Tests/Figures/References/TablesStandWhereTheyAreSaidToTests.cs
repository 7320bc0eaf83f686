using Throughline.Domain.Figures;
using Throughline.Domain.Figures.References;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.References;

public sealed class TablesStandWhereTheyAreSaidToTests : RuleTests<TablesStandWhereTheyAreSaidTo>
{
    [Theory]
    [InlineData("3.3", 1)]
    [InlineData("3.2", 0)]
    public void A_table_stands_where_it_is_said_to(string paragraph, int found) =>
        Papers
            .Check(
                Papers.Report([
                    .. Papers.Lines(20, "3.1 The first matter.", "3.2 The pressures are these:"),
                    Made.Table(30, ["Oil", "5"], ["Glass", "6"]),
                    .. Papers.Lines(
                        40,
                        "3.3 The second matter.",
                        $"3.4 See the pressures within the table at {paragraph} again."
                    ),
                ])
            )
            .Count.ShouldBe(found);
}
