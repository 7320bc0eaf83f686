using Throughline.Domain.Figures;
using Throughline.Domain.Figures.References;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.References;

public sealed class ItemsAreNumberedAsOnTheAgendaTests : RuleTests<ItemsAreNumberedAsOnTheAgenda>
{
    [Theory]
    [InlineData("ITEM 9", 1)]
    [InlineData("ITEM 11", 0)]
    public void A_paper_bears_the_number_that_the_agenda_gives_it(string item, int found) =>
        Papers
            .Check([
                Made.Table(
                    1,
                    ["8", "Lantern oil update", "43 - 120"],
                    ["9", "Harbour services partnership", "121 - 132"],
                    ["10", "Budget of the council", "133 - 144"],
                    ["11", "Work Programme", "145 - 150"]
                ),
                .. Papers.Lines(50, "WORK PROGRAMME", "Children's Scrutiny Committee", item),
            ])
            .Count.ShouldBe(found);
}
