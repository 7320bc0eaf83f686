using Throughline.Domain.Figures;
using Throughline.Domain.Rules;

namespace Throughline.Domain.Tests.Figures;

public sealed class Percentages
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

    [Fact]
    public void A_percentage_of_whole_things_needs_a_whole_number()
    {
        Papers.Says("114 children left care, of whom 5.3% came back.").ShouldBeEmpty();
        Papers.Says("114 children left care, of whom 5.7% came back.").Only().Expected.ShouldBe("5.3% or 6.1%");
    }

    [Fact]
    public void A_list_of_counts_its_base_and_their_percentages_are_bound_in_order()
    {
        SourceTold("1.5%", "2.5%").Select(f => f.Expected).ShouldBe(["1.7%", "2.2%"]);
        SourceTold("1.7%", "2.2%").ShouldBeEmpty();

        static IReadOnlyList<FigureFinding> SourceTold(string first, string second) =>
            Papers.Says(
                "The year's figures:",
                "Theft of a lantern - 3",
                "Breaking of windows with intent - 4 (all in one night)",
                $"This is from 179 offences. So thefts would be {first} and windows {second}"
            );
    }

    [Fact]
    public void One_part_of_a_breakdown_that_was_cut_off_and_not_rounded_is_found()
    {
        var finding = Papers
            .Says("By ward: 65 (72.2%) in Harbour, 9 (10.0%) in Mill, 11 (12.2%) in Quay and 5 (5.5%) elsewhere.")
            .Only();
        (finding.Kind, finding.Expected).ShouldBe((FigureKind.Rounding, "5.6%"));
    }

    [Theory]
    [InlineData("12.2%", 0)]
    [InlineData("14.2%", 1)]
    public void A_breakdown_may_stand_down_a_list(string third, int found) =>
        Papers
            .Says(
                "By ward:",
                "- Harbour: 65 (72.2%)",
                "- Mill: 9 (10.0%)",
                $"- Quay: 11 ({third})",
                "- elsewhere: 5 (5.6%)"
            )
            .Count.ShouldBe(found);

    [Theory]
    [InlineData("61%", 0)]
    [InlineData("66%", 1)]
    public void Pairs_of_a_number_just_before_must_all_fit_it(string second, int found) =>
        Papers
            .Says(
                $"There were 28 missing episodes in January. Interviews were offered to 22 (79%), accepted by 17 "
                    + $"({second}) and held within a day for 12 (43%)."
            )
            .Count.ShouldBe(found);

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

    [Fact]
    public void A_rate_is_checked_against_the_population_that_the_paper_gives()
    {
        var rate = Papers
            .Says(
                "40,000 children and young people under the age of 18 years live in Harbourton.",
                "At the end of May, 336 children are being looked after (a rate of 91.0 per 10,000 children)."
            )
            .Only();
        (rate.Kind, rate.Confidence, rate.Expected).ShouldBe((FigureKind.Rate, Confidence.High, "84 per 10,000"));
        Papers
            .Says(
                "40,000 children and young people under the age of 18 years live in Harbourton.",
                "336 children are being looked after (a rate of 83.8 per 10,000 children)."
            )
            .ShouldBeEmpty();
        Papers.Says("336 children are being looked after (a rate of 91.0 per 10,000 children).").ShouldBeEmpty();
    }
}
