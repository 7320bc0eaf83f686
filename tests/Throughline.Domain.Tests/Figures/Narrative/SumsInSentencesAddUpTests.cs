using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class SumsInSentencesAddUpTests : RuleTests<SumsInSentencesAddUp>
{
    [Theory]
    [InlineData("It cost £1.8m, made up of £0.7m for oil and £0.8m for glass.", 1)]
    [InlineData("It cost £1.5m, made up of £0.7m for oil and £0.8m for glass.", 0)]
    [InlineData("The club has 12 children (7 boys and 4 girls).", 1)]
    [InlineData("The club has 12 children (8 boys and 4 girls).", 0)]
    [InlineData(
        "The service supports 157 young adults. Of these, 61 were aged 16 to 18, 93 were aged 19 to 21 and four "
            + "were over 21.",
        1
    )]
    [InlineData(
        "The service supports 157 young adults. Of these, 61 were aged 16 to 18, 92 were aged 19 to 21 and four "
            + "were over 21.",
        0
    )]
    [InlineData("Ten children wait. One is new, six have moved in and three are matched.", 0)]
    [InlineData("Since May, 17 bids have been made, nine of which have been successful. Five further bids wait.", 0)]
    public void Parts_that_claim_to_be_complete_add_up(string words, int found) =>
        Papers.Says(words).Count.ShouldBe(found, Papers.Says(words).Told());
}
