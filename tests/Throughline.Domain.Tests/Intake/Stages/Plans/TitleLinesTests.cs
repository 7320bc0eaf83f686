using Throughline.Domain.Intake.Plans;

namespace Throughline.Domain.Tests.Intake.Stages.Plans;

public sealed class TitleLinesTests
{
    [Theory]
    [InlineData("Neglect: joint action plan", true)]
    [InlineData("Date of Review", false)]
    [InlineData("Completed by: the team", false)]
    [InlineData("Version 3", false)]
    [InlineData("14 October 2026", false)]
    [InlineData("Sheet1", false)]
    [InlineData("Click or tap here to enter text.", false)]
    [InlineData("Plan:", false)]
    public void A_title_is_told_from_labels_dates_and_names_of_sheets(string line, bool may) =>
        TitleLines.MayBeTitle(line).ShouldBe(may);

    [Fact]
    public void What_stands_behind_a_label_is_the_title() =>
        (TitleLines.Named("Title of plan: Neglect, joint work"), TitleLines.Named("Lead: Head of Unit")).ShouldBe(
            ("Neglect, joint work", null)
        );

    [Fact]
    public void From_the_first_label_on_rows_are_a_form() =>
        TitleLines
            .In([
                ["Neglect: joint work"],
                ["Date of review", "May 2027"],
                ["Another line of words"],
            ])
            .ShouldBe(["Neglect: joint work"]);

    [Fact]
    public void A_row_of_several_titles_has_none() =>
        TitleLines
            .In([
                ["Neglect", "Fathers"],
            ])
            .ShouldBeEmpty();
}
