using Throughline.Domain.Figures;
using Throughline.Domain.Figures.Narrative;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Rules;

namespace Throughline.Domain.Tests.Figures.Narrative;

public sealed class PercentagesFollowFromTheBaseBeforeTests : RuleTests<PercentagesFollowFromTheBaseBefore>
{
    [Fact]
    public void A_base_in_the_sentence_before_binds_when_words_point_back() =>
        Papers
            .Says("There were 120 referrals in the year. Of these, 45 (48%) came from schools.")
            .Only()
            .Expected.ShouldBe("38%");

    [Fact]
    public void A_base_in_the_paragraph_before_binds_when_words_point_back()
    {
        Papers
            .Says("In May 336 lanterns were lit.", "- of this number, 245 (or 62.9%) were outside the town")
            .Only()
            .Expected.ShouldBe("72.9%");
        Papers
            .Says("In May 336 lanterns were lit.", "- of this number, 245 (or 72.9%) were outside the town")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Another_number_or_a_sum_that_explains_the_percentage_makes_it_silent() =>
        Papers
            .Says(
                "The service supports 157 young adults. Of these, 61 were aged 16 to 18, 92 were aged 19 to 21 and "
                    + "four were over 21. Of these, 68 (43%) live alone."
            )
            .ShouldBeEmpty();
}
