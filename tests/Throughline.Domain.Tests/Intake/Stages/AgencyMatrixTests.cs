using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Plans with a column for each agency, under a line that says what each of them says.</summary>
public sealed class AgencyMatrixTests
{
    [Fact]
    public void Agencies_under_a_group_give_a_row_each_with_what_is_asked_and_by_when()
    {
        var rows = Read(Matrix("Action by each agency", "Brief each team at roll call."))
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Agency)).ShouldBe(["Northfold Police", "Harbour Housing", "Northfold Police"]);
        rows.Select(r => r.Says(Field.Action))
            .ShouldBe(["Brief each team at roll call.", "Ask at each visit.", "Read twenty files."]);
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["May 2027", "May 2027", "June 2027"]);
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1", "1", "2"]);
    }

    [Fact]
    public void Sentences_on_the_left_are_what_agencies_answer_whatever_their_heading_is_called()
    {
        var matrix = Matrix("Action by each agency", "Brief each team at roll call.");
        var named = matrix with
        {
            Rows =
            [
                matrix.Rows[0] with
                {
                    Cells = [.. matrix.Rows[0].Cells.Select(c => c.Column == 1 ? c with { Text = "Conundrum" } : c)],
                },
                .. matrix.Rows.Skip(1),
            ],
        };
        Read(named)
            .Plans.ShouldHaveSingleItem()
            .Rows.Select(r => r.Says(Field.Agency))
            .ShouldBe(["Northfold Police", "Harbour Housing", "Northfold Police"]);
    }

    [Fact]
    public void An_agency_of_which_nothing_is_asked_has_no_row_and_one_that_does_not_answer_has()
    {
        Read(Matrix("Action by each agency", "")).Plans.ShouldHaveSingleItem().Rows.Count.ShouldBe(2);
        var silent = Read(Matrix("Response of each agency", "")).Plans.ShouldHaveSingleItem().Rows;
        silent.Count.ShouldBe(4);
        silent[0].Says(Field.Response).ShouldBeNull();
    }

    [Fact]
    public void Deeds_below_the_agencies_are_actions_and_what_they_say_of_themselves_is_their_response()
    {
        var deeds = Read(Plain("Put the question on the form.", "Read twenty files."))
            .Plans.ShouldHaveSingleItem()
            .Rows;
        deeds.Select(r => r.Says(Field.Action)).ShouldContain("Read twenty files.");
        var said = Read(Plain("We have a question on the form.", "Files were read in May.")).Plans[0].Rows;
        said.Select(r => r.Says(Field.Response)).ShouldContain("Files were read in May.");

        static SourceTable Plain(string first, string second) =>
            Table(
                1,
                ["Recommendation", "Northfold Police", "Harbour Housing"],
                ["All staff should ask every child what they want.", first, second],
                ["Files should say what was asked and answered.", second, first]
            );
    }

    [Fact]
    public void Figures_by_agency_are_no_plan() =>
        Read(
            Table(
                1,
                ["Question", "Northfold Police", "Harbour Housing"],
                ["Visits in time", "91", "88"],
                ["Files read", "12", "30"]
            )
        )
            .Plans.ShouldBeEmpty();

    private static SourceTable Matrix(string group, string first)
    {
        var table = Table(
            1,
            ["No", "Recommendation", "By when", group, null],
            ["", "", "", "Northfold Police", "Harbour Housing"],
            ["1", "All staff should ask every child what they want.", "May 2027", first, "Ask at each visit."],
            ["2", "Files should say what was asked and answered.", "June 2027", "Read twenty files.", ""]
        );
        return table with
        {
            Rows =
            [
                table.Rows[0] with
                {
                    Cells = [.. table.Rows[0].Cells.Select(c => c.Column == 3 ? c with { ColumnSpan = 2 } : c)],
                },
                .. table.Rows.Skip(1),
            ],
        };
    }
}
