using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class PercentagesFollowFromCountAndBaseTests : RuleTests<PercentagesFollowFromCountAndBase>
{
    [Theory]
    [InlineData("Lantern visits were made to 18 of the 87 families (31%).", "31%", "21%")]
    [InlineData("Workers attended 18 out of 87 conferences in spring (31%).", "31%", "21%")]
    [InlineData("The team closed 45 (48%) of the 120 referrals.", "48%", "38%")]
    [InlineData("Only 31% (18 of 87) of visits were on time.", "31%", "21%")]
    [InlineData("The rate on time is low (31%, 18 of 87).", "31%", "21%")]
    [InlineData("Visits on time: 18/87 (31%).", "31%", "21%")]
    [InlineData("Of the 120 referrals, 45 (48%) came from schools.", "48%", "38%")]
    [InlineData("Of the 120 referrals, 48% (45) came from schools.", "48%", "38%")]
    [InlineData("Some 48% of the 120 referrals (45) came from schools.", "48%", "38%")]
    [InlineData("Twelve of the 80 lanterns were broken, 25%.", "25%", "15%")]
    [InlineData("The team closed 45 of 120 referrals (37.9%).", "37.9%", "37.5%")]
    public void A_wrong_percentage_beside_its_count_and_base_is_found(string sentence, string stated, string expected)
    {
        var finding = Papers.Says(sentence).Only();
        (finding.Kind, finding.Confidence, finding.Stated, finding.Expected).ShouldBe(
            (FigureKind.PercentOfBase, Confidence.High, stated, expected)
        );
    }

    [Theory]
    [InlineData("Lantern visits were made to 18 of the 87 families (21%).")]
    [InlineData("The team closed 45 (38%) of the 120 referrals.")]
    [InlineData("The team closed 45 (37.5%) of the 120 referrals.")]
    [InlineData("Of the 120 referrals, 45 (38%) came from schools.")]
    [InlineData("Only 21% (18 of 87) of visits were on time.")]
    [InlineData("Eight out of 10 parents (82%) liked the lanterns.")]
    [InlineData("About 18 of the 87 families (20%) were seen.")]
    [InlineData("In 2019 the team of 12 saw 30 families, and 45% of them came from Harbour Ward.")]
    [InlineData("Section 47 enquiries rose in 3 of the 12 wards in paragraph 4.5 (25%).")]
    [InlineData("The target of 95% was met in 7 of 9 months.")]
    public void A_right_or_unbound_percentage_is_silent(string sentence) =>
        Papers.Says(sentence).ShouldBeEmpty(Papers.Says(sentence).Told());
}
