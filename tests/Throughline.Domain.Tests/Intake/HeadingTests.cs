using Throughline.Domain.Intake;

namespace Throughline.Domain.Tests.Intake;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("Lead Person", Field.Lead)]
    [InlineData("Assigned Lead - Job Title/Name", Field.Lead)]
    [InlineData("Owner(s) - Who", Field.Owner)]
    [InlineData("Responsible Agency", Field.Agency)]
    [InlineData("By When (date)", Field.Target)]
    [InlineData("Target Date/Evidence", Field.Target)]
    [InlineData("Timescale", Field.Target)]
    [InlineData("BRAG rating", Field.Rating)]
    [InlineData("Constraints / Problems", Field.Constraint)]
    [InlineData("How will we know?", Field.Outcome)]
    [InlineData("Progress to date", Field.Update)]
    [InlineData("Direction of travel", Field.Direction)]
    [InlineData("Update score", Field.UpdateScore)]
    public void A_heading_means_what_the_field_calls_it(string heading, Field field)
    {
        var plan = Made.Read(Made.Table(1, ["Recommendation", "Actions", heading, "Comment box"], ["Ask the question", "Write it into the form", "", ""])).Plans.ShouldHaveSingleItem();
        plan.Blocks[0].Columns[2].Field.ShouldBe(field);
        plan.Blocks[0].Columns[2].Why.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_rating_of_an_earlier_meeting_is_not_taken_for_the_rating_now()
    {
        var row = Made.Read(Made.Table(1, ["Action", "RAG last meeting", "RAG now", "Lead"], ["Write it into the form", "R", "G", "DN"])).Plans[0].Rows[0];
        row.Rating.ShouldBe("G");
    }

    [Fact]
    public void Columns_in_another_order_give_the_same_rows()
    {
        var one = Made.Read(Made.Table(1, ["No", "Recommendation", "Agency", "Response"], ["1", "Ask every child", "Police", "Update pending"], ["2", "Write it down", "Health", "Done since May"])).Plans[0];
        var other = Made.Read(Made.Table(1, ["Agency", "Response", "No", "Recommendation"], ["Police", "Update pending", "1", "Ask every child"], ["Health", "Done since May", "2", "Write it down"])).Plans[0];
        foreach (var field in new[] { Field.Number, Field.Recommendation, Field.Agency, Field.Response })
        {
            other.Rows.Select(r => r.Says(field)).ShouldBe(one.Rows.Select(r => r.Says(field)));
        }
    }

    [Fact]
    public void Headings_of_two_rows_are_read_as_one()
    {
        var table = Made.Table(1, ["Recommendation", "Action", "Progress", null], [null, null, "RAG", "Commentary"], ["Ask every child", "Add it to the form", "A", "The form is with printers."]);
        var row = Made.Read(table).Plans[0].Rows.ShouldHaveSingleItem();
        row.Rating.ShouldBe("A");
        row.Says(Field.Update).ShouldBe("The form is with printers.");
    }

    [Theory]
    [InlineData("Member", "Meetings held", "Meetings attended", "Apologies")]
    [InlineData("Budget head", "2026/27 budget", "Forecast", "Variance")]
    [InlineData("Course", "Places", "Attended", "Cost per head")]
    [InlineData("Indicator", "2024", "2025", "2026")]
    [InlineData("Name", "Role", "Telephone", "Email")]
    public void Tables_that_are_no_plans_are_not_read_as_plans(params string[] headings) =>
        Made.Read(Made.Table(1, headings, ["Something that is counted here", "12", "11", "1"], ["Something else", "4", "4", "0"])).Plans.ShouldBeEmpty();
}
