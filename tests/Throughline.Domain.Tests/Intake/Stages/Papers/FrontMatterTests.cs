using Throughline.Domain.Intake.Papers;

namespace Throughline.Domain.Tests.Intake.Stages.Papers;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("Report of: Director of Children's Services", true)]
    [InlineData("Wards affected: All", true)]
    [InlineData("Contact officer: A. Reed", true)]
    [InlineData("Accountable Director: B. Finch", true)]
    [InlineData("The report of the review was read.", false)]
    [InlineData("Reporting lines", false)]
    public void Marks_are_what_only_the_head_of_a_report_says(string line, bool mark) =>
        FrontMatter.IsMark(line).ShouldBe(mark);

    [Fact]
    public void Two_marks_in_a_small_table_make_a_title_block()
    {
        FrontMatter.IsTitleBlock(Made.Table(1, ["Report of", "Director"], ["Wards affected", "All"])).ShouldBeTrue();
        FrontMatter.IsTitleBlock(Made.Table(1, ["Report of", "Director"], ["Action", "Ask"])).ShouldBeFalse();
    }

    [Fact]
    public void A_wide_table_is_none() =>
        FrontMatter
            .IsTitleBlock(Made.Table(1, ["Report of", "Wards affected", "Action", "Lead", "By when"]))
            .ShouldBeFalse();
}
