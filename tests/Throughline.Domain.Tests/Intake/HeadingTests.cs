using Throughline.Domain.Plans;

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
        var plan = Made.Read(
                Made.Table(
                    1,
                    ["Recommendation", "Actions", heading, "Comment box"],
                    ["Ask the question", "Write it into the form", "", ""]
                )
            )
            .Plans.ShouldHaveSingleItem();
        plan.Blocks[0].Columns[2].Field.ShouldBe(field);
        plan.Blocks[0].Columns[2].Why.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_rating_of_an_earlier_meeting_is_not_taken_for_the_rating_now()
    {
        var row = Made.Read(
                Made.Table(
                    1,
                    ["Action", "RAG last meeting", "RAG now", "Lead"],
                    ["Write it into the form", "R", "G", "DN"]
                )
            )
            .Plans[0]
            .Rows[0];
        row.RatingCode.ShouldBe("G");
    }

    [Fact]
    public void Columns_in_another_order_give_the_same_rows()
    {
        var one = Made.Read(
            Made.Table(
                1,
                ["No", "Recommendation", "Agency", "Response"],
                ["1", "Ask every child", "Police", "Update pending"],
                ["2", "Write it down", "Health", "Done since May"]
            )
        ).Plans[0];
        var other = Made.Read(
            Made.Table(
                1,
                ["Agency", "Response", "No", "Recommendation"],
                ["Police", "Update pending", "1", "Ask every child"],
                ["Health", "Done since May", "2", "Write it down"]
            )
        ).Plans[0];
        foreach (var field in new[] { Field.Number, Field.Recommendation, Field.Agency, Field.Response })
        {
            other.Rows.Select(r => r.Says(field)).ShouldBe(one.Rows.Select(r => r.Says(field)));
        }
    }

    [Theory]
    [InlineData("Priority area|Objective|Key activity|Milestones|Deadline", "Section|Recommendation|Action||Target")]
    [InlineData("Date|Action|Owner|Due|Status", "|Action|Owner|Target|Rating")]
    [InlineData(
        "Theme|Learning point|What needs to change|Agency|Action|RAG rating",
        "Section|Finding|Recommendation|Agency|Action|Rating"
    )]
    [InlineData(
        "Area for improvement|Actions|Lead officer|Start date|End date|Current RAG|Previous RAG",
        "Finding|Action|Lead||Target|Rating|"
    )]
    [InlineData(
        "Strategic priority|Ref|Key deliverable|SRO|Finish|% complete|Status|Commentary",
        "Recommendation|Number|Action|Lead|Target||Rating|Update"
    )]
    [InlineData(
        "Recommendation|Action|Lead|By when|Outcome|Success criteria|Cost|Resources needed|Progress|Evidence",
        "Recommendation|Action|Lead|Target|Outcome|SuccessMeasure|Cost|Resources|Update|EvidenceOfCompletion"
    )]
    [InlineData(
        "Recommendation|Action|Lead|By when|Success criteria|Resources|Evidence",
        "Recommendation|Action|Lead|Target|Outcome|Cost|Update"
    )]
    public void Columns_that_compete_for_a_field_share_the_fields_out_as_they_fit_best_together(
        string headings,
        string fields
    )
    {
        var names = headings.Split('|');
        var plan = Made.Read(Made.Table(1, names, [.. names.Select((_, i) => $"Review the records of team {i}")]))
            .Plans.ShouldHaveSingleItem();
        plan.Blocks[0].Columns.Select(c => c.Field?.ToString() ?? "").ShouldBe(fields.Split('|'));
    }

    [Theory]
    [InlineData("Priority (H/M/L)", "High", "Medium")]
    [InlineData("Priority", "H", "L")]
    [InlineData("Priority", "1", "2")]
    public void A_column_that_grades_importance_is_the_priority_and_none_of_the_plans_words(
        string heading,
        string one,
        string two
    )
    {
        var plan = Made.Read(
                Made.Table(
                    1,
                    ["Issue", "Agreed management action", heading, "Responsible manager"],
                    ["Records are missing", "Check each month", one, "DN"],
                    ["Plans are late", "Audit twenty", two, "AC"]
                )
            )
            .Plans.ShouldHaveSingleItem();
        plan.Blocks[0].Columns[2].Field.ShouldBe(Field.Priority);
        plan.Rows.Select(r => r.Says(Field.Priority)).ShouldBe([one, two]);
    }

    [Fact]
    public void A_priority_in_words_is_kept()
    {
        var plan = Made.Read(
                Made.Table(
                    1,
                    ["Priority", "Action", "Owner"],
                    ["Early help reaches families sooner", "Open four hubs", "DN"]
                )
            )
            .Plans.ShouldHaveSingleItem();
        plan.Rows[0].Says(Field.Recommendation).ShouldBe("Early help reaches families sooner");
    }

    [Fact]
    public void Headings_of_two_rows_are_read_as_one()
    {
        var table = Made.Table(
            1,
            ["Recommendation", "Action", "Progress", null],
            [null, null, "RAG", "Commentary"],
            ["Ask every child", "Add it to the form", "A", "The form is with printers."]
        );
        var row = Made.Read(table).Plans[0].Rows.ShouldHaveSingleItem();
        row.RatingCode.ShouldBe("A");
        row.Says(Field.Update).ShouldBe("The form is with printers.");
    }

    [Theory]
    [InlineData("Member", "Meetings held", "Meetings attended", "Apologies")]
    [InlineData("Budget head", "2026/27 budget", "Forecast", "Variance")]
    [InlineData("Course", "Places", "Attended", "Cost per head")]
    [InlineData("Indicator", "2024", "2025", "2026")]
    [InlineData("Name", "Role", "Telephone", "Email")]
    public void Tables_that_are_no_plans_are_not_read_as_plans(params string[] headings) =>
        Made.Read(
                Made.Table(
                    1,
                    headings,
                    ["Something that is counted here", "12", "11", "1"],
                    ["Something else", "4", "4", "0"]
                )
            )
            .Plans.ShouldBeEmpty();
}
