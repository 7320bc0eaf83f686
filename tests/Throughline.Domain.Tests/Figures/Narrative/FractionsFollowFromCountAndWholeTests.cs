using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class FractionsFollowFromCountAndWholeTests : RuleTests<FractionsFollowFromCountAndWhole>
{
    [Theory]
    [InlineData("66 looked after children (approximately a third of the children in care) were seen.", true)]
    [InlineData("66 looked after children (approximately one in five of the children in care) were seen.", false)]
    public void A_fraction_is_checked_against_the_total_that_the_paper_gives_elsewhere(string sentence, bool found) =>
        (Papers.Says("At the end of May we had 341 looked after children.", sentence).Count == 1).ShouldBe(found);

    [Theory]
    [InlineData("Half of the lamplighters (49 of 98) are agency staff.", 0)]
    [InlineData("Half of the lamplighters (31 of 98) are agency staff.", 1)]
    public void A_fraction_with_its_count_and_base_is_checked(string sentence, int found) =>
        Papers.Says(sentence).Count.ShouldBe(found);
}
