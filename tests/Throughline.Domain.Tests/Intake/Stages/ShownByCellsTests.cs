using Throughline.Domain.Intake;
using Throughline.Domain.Plans;
using static Throughline.Domain.Tests.Intake.Made;

namespace Throughline.Domain.Tests.Intake.Stages;

/// <summary>Headings that no list knows, columns without one, boxes, and what governs by a label or a sentence.</summary>
public sealed class ShownByCellsTests
{
    [Fact]
    public void Headings_that_no_list_knows_are_read_by_the_cells_below()
    {
        var rows = Read(
            Table(
                1,
                ["Our pledge", "In whose hands", "Day", "Colour now"],
                ["Put the question on each form.", "Head of Assessment", "May 2027", "Green"],
                ["Read twenty files each month.", "Audit Manager", "June 2027", "Red"],
                ["Train all of the duty teams.", "Learning Officer", "July 2027", "Amber"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows[1].Says(Field.Action).ShouldBe("Read twenty files each month.");
        rows[1].Says(Field.Lead).ShouldBe("Audit Manager");
        rows[1].Says(Field.Target).ShouldBe("June 2027");
        rows[1].Rating.ShouldBe("R");
    }

    [Fact]
    public void Headings_that_no_list_knows_are_read_by_cells_that_several_lines_of_print_make_up()
    {
        var table = Table(
            1,
            ["Our pledge", "In whose hands", "Day", "Colour now"],
            ["Put the question that", "Head of", "May 2027", "Green"],
            ["each child is asked on", "Assessment", "", ""],
            ["all forms.", "", "", ""],
            ["Read twenty of the files", "Audit Manager", "June 2027", "Red"],
            ["which the teams closed", "", "", ""],
            ["last year.", "", "", ""],
            ["Train all of the teams", "Learning", "July 2027", "Amber"],
            ["that are on duty at", "Officer", "", ""],
            ["night.", "", "", ""]
        );
        var rows = Read(table with { OfLines = true }).Plans.ShouldHaveSingleItem().Rows;
        rows.Count.ShouldBe(3);
        rows[1].Says(Field.Action).ShouldBe("Read twenty of the files which the teams closed last year.");
        rows[2].Says(Field.Lead).ShouldBe("Learning Officer");
        rows.Select(r => r.Rating).ShouldBe(["G", "R", "A"]);
    }

    [Fact]
    public void The_same_unknown_headings_over_several_small_tables_explain_each_other()
    {
        var rows = Read(
            Heading("Recommendation 1: Every child should be asked what they want.", 1),
            Table(
                2,
                ["Undertaking", "Falls to", "Wanted for", "Tidings"],
                ["Put the question on each form.", "Head of Assessment", "May 2027", "The form was printed."]
            ),
            Heading("Recommendation 2: What was said should be written down.", 5),
            Table(
                6,
                ["Undertaking", "Falls to", "Wanted for", "Tidings"],
                ["Read twenty files each month.", "Audit Manager", "June 2027", "Six files were read."],
                ["Train all of the duty teams.", "Learning Officer", "July 2027", "Two teams were trained."]
            ),
            Heading("Recommendation 3: Managers should look at it.", 10),
            Table(
                11,
                ["Undertaking", "Falls to", "Wanted for", "Tidings"],
                ["Bring a report to each meeting.", "Service Manager", "August 2027", "The report was drafted."]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Target)).ShouldBe(["May 2027", "June 2027", "July 2027", "August 2027"]);
        rows[3].Says(Field.Action).ShouldBe("Bring a report to each meeting.");
        rows[3].Says(Field.Recommendation).ShouldEndWith("Managers should look at it.");
    }

    [Fact]
    public void A_list_of_events_under_unknown_headings_is_no_plan() =>
        Read(
            Table(
                1,
                ["Gathering", "Place of it", "Day", "Guests"],
                ["Summer fair", "Town hall", "May 2027", "40"],
                ["Open day", "Library", "June 2027", "25"],
                ["Carol evening", "Church", "December 2027", "60"]
            )
        )
            .Plans.ShouldBeEmpty();

    [Fact]
    public void A_column_that_numbers_the_rows_needs_no_heading_wherever_it_stands()
    {
        var rows = Read(
            Table(
                1,
                ["Theme", null, "Action", "Lead", "By when"],
                ["Listening", "1.1", "Put the question on the form.", "Head of Assessment", "May 2027"],
                ["Recording", "2.1", "Read twenty files.", "Audit Lead", "June 2027"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1.1", "2.1"]);
    }

    [Fact]
    public void Days_in_numbers_and_letters_are_no_codes() =>
        Read(
            Table(
                1,
                ["Priority area", "Key actions", "Who", "To be done by"],
                ["Listening", "Put the question on the form.", "Head of Assessment", "14-Jul-27"],
                ["Recording", "Read twenty files.", "Audit Lead", "20-Jun-27"]
            )
        )
            .Plans.ShouldHaveSingleItem();

    [Fact]
    public void Boxes_with_blanks_between_them_are_columns_without_the_blanks()
    {
        var rows = Read(
            Table(
                1,
                ["Action", "", "Lead", "", "By when"],
                ["", "", "", "", ""],
                ["Put the question on the form.", "", "Head of Assessment", "", "May 2027"],
                ["", "", "", "", ""],
                ["Read twenty files.", "", "Audit Lead", "", "June 2027"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Lead)).ShouldBe(["Head of Assessment", "Audit Lead"]);
    }

    [Fact]
    public void A_label_with_its_words_over_a_table_governs_its_rows()
    {
        var rows = Read(
            Table(
                1,
                ["Finding 2", "What children said was seldom written down.", null, null],
                ["Action", "Lead", "By when", "RAG"],
                ["Put the question on the form.", "Head of Assessment", "May 2027", "Green"],
                ["Read twenty files.", "Audit Lead", "June 2027", "Red"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Finding)).Distinct().ShouldBe(["What children said was seldom written down."]);
    }

    [Theory]
    [InlineData("Listening to children", Field.Section)]
    [InlineData("The board should ask every child what they want.", Field.Recommendation)]
    [InlineData("What children said was seldom written down.", Field.Finding)]
    public void A_heading_within_a_table_is_what_its_words_are(string heading, Field field)
    {
        var table = Table(
            1,
            ["Action", "Lead", "By when", "RAG"],
            [heading],
            ["Put the question on the form.", "Head of Assessment", "May 2027", "Green"],
            ["Read twenty files.", "Audit Lead", "June 2027", "Red"]
        );
        var across = table with
        {
            Rows =
            [
                table.Rows[0],
                table.Rows[1] with
                {
                    Cells = [table.Rows[1].Cells[0] with { ColumnSpan = 4 }],
                },
                .. table.Rows.Skip(2),
            ],
        };
        Read(across).Plans.ShouldHaveSingleItem().Rows[1].Says(field).ShouldBe(heading);
    }

    [Fact]
    public void A_section_over_a_finding_governs_as_well()
    {
        SourceTable Rows(int line) =>
            Table(
                line,
                ["Action", "Lead", "By when", "RAG"],
                ["Put the question on the form.", "Head of Assessment", "May 2027", "Green"]
            );
        var rows = Read(
            Heading("Priority 1: Listening", 1),
            Heading("Finding 1: children were not asked", 2),
            Rows(3),
            Heading("Priority 2: Recording", 10),
            Heading("Finding 2: files said little", 11),
            Rows(12)
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Section)).ShouldBe(["Priority 1: Listening", "Priority 2: Recording"]);
        rows.Select(r => r.Says(Field.Finding))
            .ShouldBe(["Finding 1: children were not asked", "Finding 2: files said little"]);
    }

    [Theory]
    [InlineData("✔", "✔")]
    [InlineData("✘", "✘")]
    [InlineData("◐", "◐")]
    public void A_sign_is_a_rating_where_its_shape_says_something(string sign, string rating)
    {
        var row = Read(
            Table(
                1,
                ["Action", "Lead", "By when", "RAG"],
                ["Put the question on the form.", "Head of Assessment", "May 2027", sign],
                ["Read twenty files.", "Audit Lead", "June 2027", "Red"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows[0];
        row.Rating.ShouldBe(rating);
        row.Uncertain.ShouldContain(d => d.Field == Field.Rating);
    }

    [Fact]
    public void The_number_of_an_action_outweighs_that_of_its_recommendation()
    {
        var rows = Read(
            Table(
                1,
                ["Recommendation", "Action", "Lead", "By when"],
                [
                    "Recommendation 1: ask every child",
                    "1.2 Put the question on the form.",
                    "Head of Assessment",
                    "May 2027",
                ],
                ["Recommendation 2: read files", "1. Read twenty files. 2. Tell the teams.", "Audit Lead", "June 2027"]
            )
        )
            .Plans.ShouldHaveSingleItem()
            .Rows;
        rows.Select(r => r.Says(Field.Number)).ShouldBe(["1.2", "2"]);
    }
}
