using Throughline.Domain.Figures;
using Throughline.Domain.Figures.References;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.References;

public sealed class PagesAreThoseOfTheContentsTests : RuleTests<PagesAreThoseOfTheContents>
{
    [Theory]
    [InlineData(9, 1)]
    [InlineData(11, 0)]
    [InlineData(12, 0)]
    public void A_page_that_is_referred_to_is_that_of_the_contents(int page, int found) =>
        Papers
            .Check([
                .. Papers.Lines(
                    $"A one page summary for children and families can be found at page {page} of the report."
                ),
                Made.Heading("Contents", 5),
                Made.Table(
                    6,
                    ["Executive summary", "2"],
                    ["About the harbour", "6"],
                    ["Summary for children and families", "11"],
                    ["Lantern oil", "13"],
                    ["Glass", "20"]
                ),
            ])
            .Count.ShouldBe(found);
}
