using Throughline.Domain.Figures;
using Throughline.Domain.Plans;
using Throughline.Domain.Rules;
using Throughline.Domain.Tests.Intake;

namespace Throughline.Domain.Tests.Figures;

public sealed class DatesAndReferences
{
    [Theory]
    [InlineData("The board met on Monday 9 June 2020.", FigureKind.DateWeekday, "Tuesday")]
    [InlineData("The plan ends on 31 June 2020.", FigureKind.ImpossibleDate, "a day that the month has")]
    [InlineData("The plan ends on 31/06/2020.", FigureKind.ImpossibleDate, "a day that the month has")]
    [InlineData("It ran from 3 June 2020 to 2 May 2020.", FigureKind.DateConflict, "the earlier day first")]
    public void A_day_that_the_calendar_does_not_have_is_found(string sentence, FigureKind kind, string expected)
    {
        var finding = Papers.Says(sentence).Only();
        (finding.Kind, finding.Expected).ShouldBe((kind, expected));
    }

    [Theory]
    [InlineData("The board met on Tuesday 9 June 2020.")]
    [InlineData("The plan ends on 30 June 2020 and 29 February 2020.")]
    [InlineData("See paragraphs 3.1.31 and 2.30.15 for the years 12/13/14.")]
    [InlineData("It ran from 2 May 2020 to 3 June 2020.")]
    public void A_day_of_the_calendar_is_silent(string sentence) =>
        Papers.Says(sentence).ShouldBeEmpty(Papers.Says(sentence).Told());

    [Theory]
    [InlineData("More is expected on 2 June 2020, the date of this meeting.", FigureKind.DateConflict)]
    [InlineData("So far this financial year (1/4/18-1/2/19) we have lit 29 lanterns.", FigureKind.Period)]
    [InlineData("In the last financial year 2017/18 we lit 29 lanterns.", FigureKind.Period)]
    [InlineData("As at 30 June 2020 there were 29 lanterns.", FigureKind.DateConflict)]
    public void A_date_that_does_not_fit_the_day_of_the_report_is_found(string sentence, FigureKind kind) =>
        Papers
            .Check(Papers.Report(Papers.Lines(20, "2.1 The background.", "2.2 " + sentence)))
            .Only()
            .Kind.ShouldBe(kind);

    [Theory]
    [InlineData("More is expected on 9 June 2020, the date of this meeting.")]
    [InlineData("So far this financial year (1/4/20-1/6/20) we have lit 29 lanterns.")]
    [InlineData("In the last financial year 2019/20 we lit 29 lanterns.")]
    [InlineData("As at 31 May 2020 there were 29 lanterns.")]
    [InlineData("The forecast as at 31 March 2021 is 29 lanterns.")]
    public void A_date_that_fits_the_day_of_the_report_is_silent(string sentence)
    {
        var findings = Papers.Check(Papers.Report(Papers.Lines(20, "2.1 The background.", "2.2 " + sentence)));
        findings.ShouldBeEmpty(findings.Told());
    }

    [Fact]
    public void A_statement_is_not_later_than_the_heading_says_its_table_is()
    {
        static IReadOnlyList<FigureFinding> Register(string day) =>
            Papers.Check([
                .. Papers.Lines("All projects updated: 15.05.20"),
                Made.Table(
                    5,
                    ["Project", "Work to date"],
                    ["Lanterns", $"As of {day} we have yet to buy the oil for it."]
                ),
            ]);
        Register("18/5/20").Only().Kind.ShouldBe(FigureKind.DateConflict);
        Register("14/5/20").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Appendix 2", 1)]
    [InlineData("Appendix 1", 0)]
    public void An_appendix_that_is_referred_to_is_on_the_list(string appendix, int found) =>
        Papers
            .Check(
                Papers.Report(
                    Papers.Lines(
                        20,
                        $"2.1 The action plan is attached to this report as {appendix}.",
                        "9. Appendices to the report",
                        "Appendix 1: Review and action plan"
                    )
                )
            )
            .Count.ShouldBe(found);

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

    [Theory]
    [InlineData("3.3", 1)]
    [InlineData("3.2", 0)]
    public void A_table_stands_where_it_is_said_to(string paragraph, int found) =>
        Papers
            .Check(
                Papers.Report([
                    .. Papers.Lines(20, "3.1 The first matter.", "3.2 The pressures are these:"),
                    Made.Table(30, ["Oil", "5"], ["Glass", "6"]),
                    .. Papers.Lines(
                        40,
                        "3.3 The second matter.",
                        $"3.4 See the pressures within the table at {paragraph} again."
                    ),
                ])
            )
            .Count.ShouldBe(found);

    [Theory]
    [InlineData("ITEM 9", 1)]
    [InlineData("ITEM 11", 0)]
    public void A_paper_bears_the_number_that_the_agenda_gives_it(string item, int found) =>
        Papers
            .Check([
                Made.Table(
                    1,
                    ["8", "Lantern oil update", "43 - 120"],
                    ["9", "Harbour services partnership", "121 - 132"],
                    ["10", "Budget of the council", "133 - 144"],
                    ["11", "Work Programme", "145 - 150"]
                ),
                .. Papers.Lines(50, "WORK PROGRAMME", "Children's Scrutiny Committee", item),
            ])
            .Count.ShouldBe(found);

    [Theory]
    [InlineData("2021/22", 1)]
    [InlineData("2020/21", 0)]
    public void An_amount_stands_under_the_year_that_the_words_give(string year, int found) =>
        Papers
            .Check(
                Papers.Report([
                    .. Papers.Lines(
                        20,
                        $"3.1 For harbour lighting there is a further increase of £0.250m in {year}.",
                        "3.2 In sum:"
                    ),
                    Made.Table(
                        30,
                        ["", "2019/20", "2020/21"],
                        ["", "£m", "£m"],
                        ["Harbour lighting", "0.650", "0.250"],
                        ["Oil", "0.200", "-"]
                    ),
                ])
            )
            .Count.ShouldBe(found);

    [Theory]
    [InlineData("£29.8m", 1)]
    [InlineData("£26.2m", 0)]
    public void A_budget_gap_over_the_same_years_has_one_size(string amount, int found) =>
        Papers
            .Says(
                "This report sets out an estimated budget gap of over £26m for the four years between 2020/21 "
                    + "and 2023/24.",
                "The strategy shows savings required of £26m for the four years 2020/21 to 2023/24.",
                $"It reduces the projected deficit for the period 2020/21 to 2023/24 of {amount}."
            )
            .Count.ShouldBe(found);

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

    [Theory]
    [InlineData("In 2019/20 there were 45 initial lantern conferences.", 1)]
    [InlineData("In 2019/20 there were 54 initial lantern conferences.", 0)]
    [InlineData("In 2018/19 there were 54 initial lantern conferences.", 1)]
    [InlineData("In 2019/20 there were 45 late initial lantern conferences.", 0)]
    public void A_figure_in_words_is_that_of_the_table(string sentence, int found) =>
        Papers
            .Check([
                .. Papers.Lines(sentence),
                Made.Table(
                    5,
                    ["", "2018/19", "2019/20"],
                    ["Initial lantern conferences", "40", "54"],
                    ["Review lantern conferences", "90", "91"]
                ),
            ])
            .Count.ShouldBe(found);

    [Fact]
    public void A_rule_that_is_turned_off_is_silent()
    {
        var settings = Shipped.Settings with { Off = ["TL951"] };
        FigureCheck.Of(Made.Of(Papers.Lines("The plan ends on 31 June 2020.")), settings).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_and_rule_has_its_name_and_reason()
    {
        Enum.GetValues<FigureKind>().Select(k => k.Code()).ShouldBeUnique();
        FigureCheck.Rules.Select(r => r.Name).ShouldBeUnique();
        FigureCheck.Rules.ShouldAllBe(r => r.Reason.EndsWith('.'));
    }
}
