using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Corrections;

namespace Throughline.Domain.Tests.Intake;

/// <summary>The day of a paper comes from its own words, and is asked where they give none or several.</summary>
public sealed class PaperDateTests
{
    private static readonly SourceTable Plan = Made.Table(
        50,
        ["Recommendation", "Action", "Lead", "By when"],
        ["Ask every child", "Write it into the form", "DN", "1 May 2027"]
    );

    [Theory]
    [InlineData("Date of meeting: 14 July 2026", PaperDateKind.Meeting)]
    [InlineData("Meeting on Tuesday 14 July 2026", PaperDateKind.Meeting)]
    [InlineData("Action plan as at 14.07.2026", PaperDateKind.AsAt)]
    [InlineData("Last updated: 14/07/26", PaperDateKind.AsAt)]
    [InlineData("Position on 14th July 2026", PaperDateKind.AsAt)]
    [InlineData("Date: 14 July 2026", PaperDateKind.AsAt)]
    [InlineData("Harbour Improvement Board, 14 July 2026", PaperDateKind.Meeting)]
    [InlineData("Harbour – action plan (exported 14 July 2026)", PaperDateKind.AsAt)]
    [InlineData("Tuesday, 14 July 2026 at 6.30 pm", PaperDateKind.FrontPage)]
    [InlineData("14 July 2026", PaperDateKind.FrontPage)]
    public void A_day_that_the_paper_gives_as_its_own_is_found_with_its_words(string line, PaperDateKind kind)
    {
        var plan = Made.Read(Made.Heading("Learning plan", 1), Made.Paragraph(line, 2), Plan).Plans[0];
        var date = plan.Dates.ShouldHaveSingleItem();
        (date.Day, date.Kind, date.Quote, date.Place.Line).ShouldBe((new(2026, 7, 14), kind, line, 2));
        var reviewed = PlanReview.Apply(plan, []);
        reviewed.PaperDay.ShouldBe(new(new(2026, 7, 14), date));
        reviewed.Doubts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The review was published on 14 July 2026 after two years of work.")]
    [InlineData("To approve the minutes of the Committee meeting held on 14 July 2026")]
    [InlineData("Minutes of the Board, 14 July 2026")]
    [InlineData("July 2026")]
    [InlineData("Next meeting of the group")]
    [InlineData("Targets run from 1 April 2026 to 31 March 2027")]
    public void Other_days_are_not_the_papers(string line)
    {
        var plan = Made.Read(Made.Heading("Learning plan", 1), Made.Paragraph(line, 2), Plan).Plans[0];
        plan.Dates.ShouldBeEmpty();
        var reviewed = PlanReview.Apply(plan, []);
        reviewed.PaperDay.ShouldBeNull();
        reviewed.Doubts.ShouldBe(["The paper does not say of which day it is."]);
        reviewed.IsCertain.ShouldBeFalse();
    }

    [Fact]
    public void A_label_and_its_day_in_two_cells_above_the_headings_are_read_together()
    {
        var table = Made.Table(
            10,
            ["Learning plan", null, null],
            ["Updated", "3 March 2027", null],
            ["Recommendation", "Action", "Lead"],
            ["Ask every child", "Write it into the form", "DN"]
        );
        Made.Read(table).Plans[0].Dates.ShouldHaveSingleItem().Day.ShouldBe(new(2027, 3, 3));
    }

    [Fact]
    public void Days_in_the_rows_of_another_plan_are_not_the_papers()
    {
        var first = Made.Table(
            2,
            ["Recommendation", "Action", "By when"],
            ["Ask", "Write it into the form", "1 May 2027"]
        );
        var second = Made.Table(20, ["Action", "Lead", "Review date"], ["Count the forms", "DN", "1 June 2027"]);
        var plans = Made.Read(
            Made.Heading("Harbour action plan", 1),
            first,
            Made.Heading("Appendix B: Second action plan", 10),
            second
        ).Plans;
        plans.Count.ShouldBe(2);
        plans.ShouldAllBe(p => p.Dates.Count == 0);
    }

    [Fact]
    public void Where_it_gives_several_a_person_says_which()
    {
        var plan = Made.Read(
            Made.Heading("Learning plan", 1),
            Made.Paragraph("Date of meeting: 14 July 2026", 2),
            Made.Paragraph("Updated: 1 June 2026", 3),
            Plan
        ).Plans[0];
        PlanReview.Apply(plan, []).Doubts.ShouldBe(["The paper names several days: 14 July 2026, 1 June 2026."]);
        var said = PlanReview.Apply(plan, [new SetPaperDay(new(2026, 6, 1))]);
        said.Doubts.ShouldBeEmpty();
        said.PaperDay!.Source!.Quote.ShouldBe("Updated: 1 June 2026");
        PlanReview.Apply(plan, [new SetPaperDay(new(2026, 5, 2))]).PaperDay.ShouldBe(new(new(2026, 5, 2), null));
        PlanReview.Apply(plan, [new SetPaperDay(null)]).Doubts.ShouldBeEmpty();
    }
}
