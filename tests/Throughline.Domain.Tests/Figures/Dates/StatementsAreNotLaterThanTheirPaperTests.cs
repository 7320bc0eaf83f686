using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Dates;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Dates;

public sealed class StatementsAreNotLaterThanTheirPaperTests : RuleTests<StatementsAreNotLaterThanTheirPaper>
{
    [Fact]
    public void A_statement_is_not_later_than_the_heading_says_its_table_is()
    {
        static IReadOnlyList<FigureFinding> Register(string day) =>
            Papers.Check([
                .. Papers.Lines("All projects updated: 15.05.20"),
                Made.Table(
                    5,
                    ["Project", "Work to date"],
                    ["Lanterns", $"As of {day} we have yet to buy the oil for it."]
                ),
            ]);
        Register("18/5/20").Only().Kind.ShouldBe(FigureKind.DateConflict);
        Register("14/5/20").ShouldBeEmpty();
    }
}
