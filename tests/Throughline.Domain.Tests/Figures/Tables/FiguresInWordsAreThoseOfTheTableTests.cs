using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class FiguresInWordsAreThoseOfTheTableTests : RuleTests<FiguresInWordsAreThoseOfTheTable>
{
    [Theory]
    [InlineData("In 2019/20 there were 45 initial lantern conferences.", 1)]
    [InlineData("In 2019/20 there were 54 initial lantern conferences.", 0)]
    [InlineData("In 2018/19 there were 54 initial lantern conferences.", 1)]
    [InlineData("In 2019/20 there were 45 late initial lantern conferences.", 0)]
    public void A_figure_in_words_is_that_of_the_table(string sentence, int found) =>
        Papers
            .Check([
                .. Papers.Lines(sentence),
                Made.Table(
                    5,
                    ["", "2018/19", "2019/20"],
                    ["Initial lantern conferences", "40", "54"],
                    ["Review lantern conferences", "90", "91"]
                ),
            ])
            .Count.ShouldBe(found);
}
