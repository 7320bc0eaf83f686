using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Tables;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Tables;

public sealed class WordsFollowTheirTableTests : RuleTests<WordsFollowTheirTable>
{
    [Theory]
    [InlineData("continued to rise", "342", "341", 1)]
    [InlineData("continued to rise", "342", "345", 0)]
    [InlineData("changed", "342", "341", 0)]
    public void Words_about_a_numbered_table_are_true_of_it(string words, string april, string may, int found) =>
        Papers
            .Check([
                .. Papers.Lines("The numbers are in Table 1:"),
                Made.Table(
                    5,
                    ["", "Apr", "May", "Jun", "Jul", "Aug", "Sep"],
                    ["2020/21", april, may, "", "", "", ""],
                    ["2019/20", "280", "285", "295", "303", "313", "320"]
                ),
                .. Papers.Lines(20, $"From Table 1 you can see that the numbers have {words}."),
            ])
            .Count.ShouldBe(found);
}
