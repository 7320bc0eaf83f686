using Throughline.Domain.Intake;
using Throughline.Domain.Intake.Columns;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Columns that say how a plan stood at several times.</summary>
public sealed class PeriodColumnsTests
{
    private static readonly string[] First = ["Put the question on the form.", "Head of Assessment"];

    [Fact]
    public void The_last_filled_column_is_the_update_the_one_before_the_previous_and_earlier_ones_keep_their_names()
    {
        var rows = Read(
            Table(
                1,
                ["Action", "Lead", "Progress Q1", "Progress Q2", "Progress Q3", "Progress Q4"],
                [.. First, "A draft was written.", "It was tried in one team.", "It is live in all teams.", ""],
                ["Read twenty files.", "Audit Lead", "", "Ten were read.", "", ""]
            )
        )
            .Plans[0]
            .Rows;
        rows[0].Says(Field.Update).ShouldBe("It is live in all teams.");
        rows[0].Says(Field.PreviousUpdate).ShouldBe("It was tried in one team.");
        rows[0].Named.Select(n => (n.Name, n.Words.Text)).ShouldBe([("Progress Q1", "A draft was written.")]);
        rows[1].Says(Field.Update).ShouldBe("Ten were read.");
    }

    [Fact]
    public void Headings_that_differ_by_their_period_only_are_a_series_in_words_that_nobody_knows()
    {
        var row = Read(
            Table(
                1,
                ["Action", "Lead", "Glimpse at May 2024", "Glimpse at June 2024"],
                [.. First, "A draft was written.", "It was tried in one team."],
                ["Read twenty files.", "Audit Lead", "Ten were read.", "All have been read."]
            )
        )
            .Plans[0]
            .Rows[0];
        row.Says(Field.Update).ShouldBe("It was tried in one team.");
        row.Says(Field.PreviousUpdate).ShouldBe("A draft was written.");
    }

    [Fact]
    public void Milestones_that_tell_of_nothing_done_are_no_series_of_updates() =>
        Read(
            Table(
                1,
                ["Action", "Lead", "Marker May 2024", "Marker June 2024"],
                [.. First, "Draft ready for the board", "Form live for all teams"],
                ["Read twenty files.", "Audit Lead", "Sample chosen by lead", "Report ready for the board"]
            )
        )
            .Plans.SelectMany(p => p.Rows)
            .ShouldAllBe(r => r.Says(Field.Update) == null);

    [Fact]
    public void Earlier_periods_keep_their_dates_in_the_papers_order()
    {
        var plan = Read(
            Table(
                1,
                [
                    "Action",
                    "Lead",
                    "Progress: Q1 2024/25",
                    "Progress: Q2 2024/25",
                    "Progress: Q3 2024/25",
                    "Progress: Q4 2024/25",
                ],
                [.. First, "A draft was written.", "It was tried.", "It is live in one team.", "It is live in all."],
                ["Read twenty files.", "Audit Lead", "None.", "Two were read.", "Ten were read.", "All were read."]
            )
        ).Plans[0];
        plan.Unplaced.ShouldBeEmpty();
        plan.Rows[0]
            .Named.Select(n => (n.Name, n.Words.Text))
            .ShouldBe([("Progress: Q1 2024/25", "A draft was written."), ("Progress: Q2 2024/25", "It was tried.")]);
        plan.Rows[0].Named[0].Words.Pieces.ShouldHaveSingleItem().Place.Line.ShouldBe(2);
        plan.Rows[0].Words[Field.Update].Pieces[0].Heading.ShouldBe("Progress: Q4 2024/25");
        plan.Rows[0].Words[Field.PreviousUpdate].Pieces[0].Heading.ShouldBe("Progress: Q3 2024/25");
        plan.Rows[0].Words[Field.Lead].Pieces[0].Heading.ShouldBeNull();
    }

    [Fact]
    public void What_a_person_says_of_another_column_leaves_the_periods_as_they_are()
    {
        var material = Of(
            Table(
                1,
                ["Action", "Lead", "Progress Q1", "Progress Q2", "Progress Q3"],
                [.. First, "A draft was written.", "It was tried in one team.", ""],
                ["Read twenty files.", "Audit Lead", "None.", "Ten were read.", "All were read."]
            )
        );
        var row = PlanIntake.Read(material, Shipped.Vocabulary, [new(0, 0, 1, Field.Owner)]).Plans[0].Rows[0];
        row.Says(Field.Owner).ShouldBe("Head of Assessment");
        row.Says(Field.Update).ShouldBe("It was tried in one team.");
        row.Says(Field.PreviousUpdate).ShouldBe("A draft was written.");
    }

    [Fact]
    public void The_newest_may_stand_first()
    {
        var row = Read(
            Table(
                1,
                ["Action", "Lead", "Update March 2027", "Update November 2026"],
                [.. First, "It is live in all teams.", "A draft was written."],
                ["Read twenty files.", "Audit Lead", "All were read.", "Ten were read."]
            )
        )
            .Plans[0]
            .Rows[0];
        row.Says(Field.Update).ShouldBe("It is live in all teams.");
        row.Says(Field.PreviousUpdate).ShouldBe("A draft was written.");
    }

    [Theory]
    [InlineData("Q3", "")]
    [InlineData("Progress Q1 2026/27", "progress")]
    [InlineData("Update at 30 September 2026", "update")]
    [InlineData("Autumn term 2026", "")]
    [InlineData("Oct 26 position", "")]
    [InlineData("12/09/2026 update", "update")]
    public void A_period_is_found_in_a_heading_with_what_else_it_says(string heading, string rest) =>
        Period.In(heading).ShouldNotBeNull().Rest.ShouldBe(rest);

    [Theory]
    [InlineData("Progress to date")]
    [InlineData("Marketing")]
    [InlineData("Lead 2")]
    [InlineData("")]
    public void A_heading_without_a_period_names_none(string heading) => Period.In(heading).ShouldBeNull();

    [Fact]
    public void Periods_follow_one_another_as_their_days_do()
    {
        string[] headings = ["March 2026", "Update June 2026", "1 Sep 2026", "Dec 26", "February 2027"];
        headings.Select(h => Period.In(h)!.Order).ShouldBeInOrder();
    }
}
