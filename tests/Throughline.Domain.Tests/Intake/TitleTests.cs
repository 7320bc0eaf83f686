using Throughline.Domain.Intake.Corrections;

namespace Throughline.Domain.Tests.Intake;

/// <summary>What a plan is called: never a label that stands where titles stand.</summary>
public sealed class TitleTests
{
    private static readonly string?[] Headings = ["Recommendation", "Action", "Lead", "By when"];
    private static readonly string?[] Row = ["Ask every child", "Write it into the form", "DN", "1 May 2027"];

    [Theory]
    [InlineData("Date of Review")]
    [InlineData("Date of review: 12 May 2026")]
    [InlineData("Completed by:")]
    [InlineData("Version 3")]
    [InlineData("Last updated")]
    [InlineData("Name of agency completing the form")]
    [InlineData("12th May 2026")]
    [InlineData("Review date")]
    [InlineData("Please enter date here")]
    [InlineData("[Insert name of plan here]")]
    [InlineData("Lead officer: J Example")]
    public void A_label_above_the_headings_is_not_the_title(string label)
    {
        Title([label, null, null, null]).ShouldBe("made");
        Title([label, "The value of it", null, null]).ShouldBe("made");
        Made.Read(Made.Paragraph(label, 1), Made.Table(10, Headings, Row)).Plans[0].Title.ShouldBe("made");
    }

    [Theory]
    [InlineData("Title", "The harbour review")]
    [InlineData("Name of review", "The harbour review")]
    [InlineData("Plan:", "The harbour review")]
    public void What_a_label_calls_the_title_is_the_title(string label, string title) =>
        Title([label, title, null, null]).ShouldBe(title);

    [Theory]
    [InlineData("The harbour review")]
    [InlineData("A review of the harbour")]
    [InlineData("Date night safety: learning for the town")]
    [InlineData("Ownership and risk, a thematic review")]
    [InlineData("Review of the harbour 2026")]
    public void A_title_by_itself_is_the_title(string title)
    {
        Title([title, null, null, null]).ShouldBe(title);
        Title([title, "Version 2", null, null]).ShouldBe(title);
        Made.Read(Made.Heading(title, 1), Made.Table(10, Headings, Row)).Plans[0].Title.ShouldBe(title);
    }

    [Fact]
    public void Behind_a_label_above_the_headings_stand_labels_and_values()
    {
        var form = Made.Table(
            10,
            ["Date of Review", "12 May 2026", null, null],
            ["Reviewed by whom", null, null, null],
            ["The harbour office", null, null, null],
            Headings,
            Row
        );
        Made.Read(Made.Heading("Harbour inspection", 1), form).Plans[0].Title.ShouldBe("Harbour inspection");
    }

    [Fact]
    public void A_bullet_is_no_part_of_a_title() =>
        Made.Read(Made.Paragraph("• Appendix 1 – Harbour action plan", 1), Made.Table(10, Headings, Row))
            .Plans[0]
            .Title.ShouldBe("Appendix 1 – Harbour action plan");

    [Fact]
    public void A_person_may_give_another_before_it_is_accepted()
    {
        var plan = Made.Read(Made.Table(10, Headings, Row)).Plans[0];
        PlanReview.Apply(plan, [new SetTitle(" The harbour review ")]).Title.ShouldBe("The harbour review");
    }

    private static string Title(string?[] above) => Made.Read(Made.Table(10, above, Headings, Row)).Plans[0].Title;
}
