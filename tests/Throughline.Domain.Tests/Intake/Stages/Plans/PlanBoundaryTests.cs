using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Plans;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Plans;

/// <summary>Lines between tables.</summary>
public sealed class PlanBoundaryTests
{
    private readonly PlanBoundary _boundary = new(Shipped.Vocabulary);

    [Theory]
    [InlineData("Appendix 2", true)]
    [InlineData("Annex B: the plan", true)]
    [InlineData("The appendix is long", false)]
    public void An_appendix_begins_another_plan(string text, bool begins) =>
        _boundary.StartsAnotherPlan(Made.Paragraph(text, 1)).ShouldBe(begins);

    [Fact]
    public void A_plan_s_title_begins_another_as_a_heading_only()
    {
        _boundary.StartsAnotherPlan(Made.Heading("Single agency action plan", 1)).ShouldBeTrue();
        _boundary.StartsAnotherPlan(Made.Paragraph("Single agency action plan", 1)).ShouldBeFalse();
    }

    [Fact]
    public void The_title_of_one_agency_s_part_begins_none() =>
        _boundary.StartsAnotherPlan(Made.Heading("Action plan: Police", 1)).ShouldBeFalse();

    [Theory]
    [InlineData("Finding 3: fathers", true)]
    [InlineData("Finding three - fathers", true)]
    [InlineData("Findings were shared", false)]
    public void A_finding_s_line_says_its_number(string text, bool expected) =>
        _boundary.IsFindingLine(text).ShouldBe(expected);

    [Theory]
    [InlineData("Recommendation 3", true)]
    [InlineData("Rec. 12: ask", true)]
    [InlineData("Recommendations of the review", false)]
    public void So_does_a_recommendation_s(string text, bool expected) =>
        PlanBoundary.IsRecommendationLine(text).ShouldBe(expected);

    [Theory]
    [InlineData("Page 3 of 12", true)]
    [InlineData("- 4 -", true)]
    [InlineData("This page is intentionally left blank", true)]
    [InlineData("3 files were read", false)]
    public void Numbers_of_pages_are_furniture(string text, bool expected) =>
        PlanBoundary.IsFurniture(new SourceText(TextKind.Paragraph, text, 0, new SourcePlace(1))).ShouldBe(expected);
}
