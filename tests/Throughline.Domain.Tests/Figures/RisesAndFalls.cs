using Throughline.Domain.Figures;

namespace Throughline.Domain.Tests.Figures;

public sealed class RisesAndFalls
{
    [Theory]
    [InlineData("Referrals rose from 60 in 2018 to 52 in 2019.")]
    [InlineData("Referrals fell from 40 to 52.")]
    [InlineData("Referrals rose by 15 from 40 to 52.")]
    [InlineData("There was an increase of 20% (from 40 to 52).")]
    [InlineData("Referrals rose from 40 in 2018 to 52 in 2019, an increase of 15.")]
    [InlineData("Spending was cut by £14,000 from £359,000 to £340,000.")]
    [InlineData("Waits fell to 18 days from 15 days.")]
    [InlineData("The service made 52 visits in 2019 compared to 40 in 2018, an increase of 20%.")]
    [InlineData("The average was 625 days, which is 95 days shorter than the year before (710 days).")]
    [InlineData("At the end of May 263 lanterns were lit. This is an increase from 301 at the end of April.")]
    [InlineData("At the end of May 263 lanterns were lit. This is an increase of 52 from 201 at the end of April.")]
    [InlineData("Complaints have doubled from 40 to 65.")]
    [InlineData(
        "There were 657,800 referrals - an increase of 12.8% compared to the previous year when there were "
            + "593,500 referrals."
    )]
    [InlineData(
        "There were 36,677 first offences. That represents a 30 per cent decrease on the 2018/19 figure of 45,910."
    )]
    [InlineData(
        "The share was 35.8 per cent, a rise of 3.5 percentage points on the previous year, when it stood at "
            + "33.3 per cent."
    )]
    public void A_rise_or_fall_that_its_ends_do_not_give_is_found(string words) =>
        Papers.Says(words).Only().Kind.ShouldBe(FigureKind.Difference);

    [Theory]
    [InlineData("Referrals rose from 40 in 2018 to 52 in 2019.")]
    [InlineData("Referrals rose by 12 from 40 to 52.")]
    [InlineData("There was an increase of 30% (from 40 to 52).")]
    [InlineData("Attendance rose by 5% from 90% to 95%.")]
    [InlineData("Attendance rose by 5.6% from 90% to 95%.")]
    [InlineData("Attendance rose by 5 percentage points from 90% to 95%.")]
    [InlineData("Spending was cut by £14,000 from £359,000 to £345,000.")]
    [InlineData("The average was 625 days, which is 85 days shorter than the year before (710 days).")]
    [InlineData("At the end of May 263 lanterns were lit. This is an increase from 201 at the end of April.")]
    [InlineData("At the end of May two lanterns were lit. This is a reduction from seven at the end of April.")]
    [InlineData("Complaints have doubled from 40 to 82.")]
    [InlineData(
        "There were 657,800 referrals - an increase of 10.8% compared to the previous year when there were "
            + "593,500 referrals."
    )]
    [InlineData(
        "There were 36,677 first offences. That represents a 20 per cent decrease on the 2018/19 figure of 45,910, "
            + "and a 67 per cent drop on 2006/07 when there were 110,826."
    )]
    [InlineData(
        "The share was 35.8 per cent, a rise of 2.5 percentage points on the previous year, when it stood at "
            + "33.3 per cent."
    )]
    [InlineData(
        "The number rose to 612 at the end of Q3, up from 598 at the end of Q2 and 571 at the end of Q1 (an "
            + "increase of 41, or 7.2%)."
    )]
    [InlineData("The age limit was set up from 5 to 3 in the old policy.")]
    [InlineData("The council made a further 16% cut and moved from 4 offices to 2.")]
    [InlineData("We want to improve the wait from 30 days to 20 days.")]
    public void A_rise_or_fall_that_its_ends_give_is_silent(string words) =>
        Papers.Says(words).ShouldBeEmpty(Papers.Says(words).Told());

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

    [Theory]
    [InlineData("The team had 48 calls over 12 months, an average of 6 a month.", 1)]
    [InlineData("The team had 48 calls over 12 months, an average of 4 a month.", 0)]
    [InlineData("The wait is between 12 and 8 weeks.", 0)]
    [InlineData("The wait is between 12 weeks and 8 weeks.", 1)]
    [InlineData("The wait is between 8 weeks and 12 weeks.", 0)]
    public void Averages_and_ranges_hold(string words, int found) =>
        Papers.Says(words).Count.ShouldBe(found, Papers.Says(words).Told());

    [Fact]
    public void A_movement_that_is_told_twice_ends_at_one_figure()
    {
        Papers
            .Says(
                "Records of dental checks improved from 84.2 per cent to 92 per cent.",
                "For example, dental checks are up from 84% in 2018-19 to 93% in 2019-20."
            )
            .Only()
            .Expected.ShouldBe("93%");
        Papers
            .Says(
                "Records of dental checks improved from 84.2 per cent to 93 per cent.",
                "For example, dental checks are up from 84% in 2018-19 to 93% in 2019-20."
            )
            .ShouldBeEmpty();
        Papers
            .Says(
                "Records of dental checks improved from 84 per cent to 92 per cent.",
                "For example, swimming lessons are up from 84% in 2018-19 to 93% in 2019-20."
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_count_of_one_day_is_one_number()
    {
        Papers
            .Says(
                "At 31 March 2020, 263 lanterns in harbour wards were lit.",
                "At 31 March 2020 there were 273 lanterns in harbour wards lit."
            )
            .Count.ShouldBe(1);
        Papers
            .Says(
                "At 31 March 2020, 263 lanterns in harbour wards were lit.",
                "At 31 March 2019 there were 273 lanterns in harbour wards lit."
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void An_announced_list_holds_as_many_as_announced()
    {
        Papers
            .Says("The review made three recommendations:", "1. Buy oil.", "2. Buy glass.")
            .Only()
            .Kind.ShouldBe(FigureKind.CountOfList);
        Papers
            .Says("The review made three recommendations:", "1. Buy oil.", "2. Buy glass.", "3. Buy wicks.")
            .ShouldBeEmpty();
        Papers
            .Says("The service has three outcomes:-", "- light", "- warmth", "- trust", "The next part.")
            .ShouldBeEmpty();
        Papers
            .Says("The service has three outcomes:-", "- light", "- warmth", "The next part.")
            .Only()
            .Kind.ShouldBe(FigureKind.CountOfList);
    }

    [Fact]
    public void A_breakdown_in_a_list_adds_up()
    {
        Papers
            .Says(
                "The 263 plans are broken down as follows:",
                "- 125 for neglect",
                "- 130 for other harm",
                "- 12 for both"
            )
            .Only()
            .Expected.ShouldBe("267");
        Papers
            .Says(
                "The 267 plans are broken down as follows:",
                "- 125 for neglect",
                "- 130 for other harm",
                "- 12 for both"
            )
            .ShouldBeEmpty();
    }
}
