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
    [InlineData("The team had 48 calls over 12 months, an average of 6 a month.", 1)]
    [InlineData("The team had 48 calls over 12 months, an average of 4 a month.", 0)]
    [InlineData("The wait is between 12 and 8 weeks.", 0)]
    [InlineData("The wait is between 12 weeks and 8 weeks.", 1)]
    [InlineData("The wait is between 8 weeks and 12 weeks.", 0)]
    public void Averages_and_ranges_hold(string words, int found) =>
        Papers.Says(words).Count.ShouldBe(found, Papers.Says(words).Told());
}
