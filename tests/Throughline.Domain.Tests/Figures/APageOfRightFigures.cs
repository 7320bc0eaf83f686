namespace Throughline.Domain.Tests.Figures;

/// <summary>Prose as committees read it, with every figure right: nothing may be said of it.</summary>
public sealed class APageOfRightFigures
{
    private static readonly string[] Page =
    [
        "At 31 March 2019 there were 416 children on a child protection plan, a rate of 114.9 per 10,000. This is a "
            + "decrease of 34 (7.6%) from 450 at the same point last year.",
        "The number of children in care rose to 612 at the end of Q3, up from 598 at the end of Q2 and 571 at the "
            + "end of Q1 (an increase of 41, or 7.2%).",
        "During the year 1,204 assessments were completed, of which 1,083 (90%) were completed within 45 days. This "
            + "compares with 84% in 2017/18 and a national average of 83%. 121 (10%) were out of time.",
        "Of the 64 care leavers aged 19, 20 and 21, 41 (64%) were in education, employment or training, 15 (23%) "
            + "were not, and 8 (13%) were not in touch.",
        "There were 28 missing episodes relating to 14 children in January; 9 of the 14 children (64%) were in "
            + "residential placements. 22 return home interviews were offered (79%) and 17 (61%) were accepted. 12 "
            + "of the 17 (71%) were held within 72 hours.",
        "The forecast outturn is £45.3m against a budget of £43.1m, an overspend of £2.2m (5.1%). This is an "
            + "increase of £0.4m on the £1.8m reported at Period 6. The placements budget of £18.6m is forecast to "
            + "overspend by £1.9m, made up of £1.2m on residential and £0.7m on independent fostering.",
        "Staffing: 112.4 FTE posts, of which 14.6 FTE (13.0%) were vacant. Agency staff cover 11 of these. The "
            + "vacancy rate fell from 16.2% in April to 13.0% in September, a reduction of 3.2 percentage points.",
        "Attendance at core groups improved from 71% to 83%. Police attended 45 of 61 conferences (74%), health 58 "
            + "(95%) and schools 49 out of 52 (94%) where the child was of school age.",
        "The review made 12 recommendations, of which 7 are complete, 4 are on track and 1 is overdue. Two of the "
            + "12 (17%) relate to housing.",
        "Over the last 12 months there were 36 serious incidents, an average of 3 per month; 24 (two thirds) "
            + "involved a knife. One in three (12 of 36) involved a child known to social care.",
        "There are 3 key areas for development:",
        "- Timeliness of assessments",
        "- Recording",
        "- Supervision",
        "Rates: the rate of children in need has increased by 12% from 301.5 to 337.7 per 10,000, above the England "
            + "average of 330.4. The number has risen from 1,206 to 1,351 children.",
        "The contract runs from 1 April 2019 to 31 March 2022 at an annual cost of £120,000 (£360,000 in total), "
            + "with 50% funded by health.",
        "Caseloads: the average is 17.3, down from 19.1 in June. 23 workers (out of 81) hold more than 20 cases, "
            + "i.e. 28%. 4 hold more than 25.",
        "65% of the 23 children placed with family were in the borough; 35% (8) were not. Around 40% of referrals "
            + "(480 of 1,192) came from police, 22% from schools (262) and 9% (107) from health.",
        "We saw a 25% reduction in first time entrants, from 80 to 60, and a rise in the re-offending rate from 33% "
            + "(40 out of 121) to 38% (41 out of 108).",
        "The child population (0-17) is 36,214. The number of children looked after is 301, which equates to 83 per "
            + "10,000. Across the country the rate is 65 per 10,000 and for statistical neighbours 78.",
        "At its meeting on Tuesday 4 June 2019 the Board agreed the budget of £312,500: £140,000 (45%) from the "
            + "council, £110,000 (35%) from the CCG and £62,500 (20%) from police.",
    ];

    [Fact]
    public void Is_silent() => Papers.Says(Page).ShouldBeEmpty(Papers.Says(Page).Told());

    [Theory]
    [InlineData("34 (7.6%)", "34 (8.6%)")]
    [InlineData("which 1,083 (90%)", "which 1,083 (80%)")]
    [InlineData("41 (64%)", "41 (74%)")]
    [InlineData("9 of the 14 children (64%)", "9 of the 14 children (54%)")]
    [InlineData("12 of the 17 (71%)", "12 of the 17 (81%)")]
    [InlineData("£0.7m on independent", "£0.9m on independent")]
    [InlineData("14.6 FTE (13.0%)", "14.6 FTE (15.0%)")]
    [InlineData("reduction of 3.2 percentage", "reduction of 4.2 percentage")]
    [InlineData("45 of 61 conferences (74%)", "45 of 61 conferences (84%)")]
    [InlineData("an average of 3 per month", "an average of 5 per month")]
    [InlineData("There are 3 key areas", "There are 4 key areas")]
    [InlineData("increased by 12%", "increased by 22%")]
    [InlineData("(480 of 1,192)", "(380 of 1,192)")]
    [InlineData("a 25% reduction in first time entrants, from 80", "a 35% reduction in first time entrants, from 80")]
    [InlineData("38% (41 out of 108)", "48% (41 out of 108)")]
    [InlineData("83 per 10,000", "93 per 10,000")]
    [InlineData("Tuesday 4 June 2019", "Wednesday 4 June 2019")]
    [InlineData("£110,000 (35%)", "£110,000 (45%)")]
    public void With_one_figure_spoilt_only_that_is_found(string right, string wrong)
    {
        var page = string.Join('\n', Page).Replace(right, wrong, StringComparison.Ordinal).Split('\n');
        page.ShouldNotBe(Page);
        var found = Papers.Says(page);
        found.Count.ShouldBe(1, found.Told());
    }
}
