using System.Text;

namespace Throughline.Documents.Tests.PlainText;

/// <summary>Tables of which no blank strip goes through from top to bottom: their cells begin below one another.</summary>
public sealed class AlignedTablesTests
{
    [Fact]
    public void A_full_cell_one_blank_before_the_next_and_headings_in_the_middle_hide_no_column() =>
        Words(
                """
                 Ref              Finding                        What we agreed              Who will do it     When it will
                                                                                                                be done
                1.1    The risk was not written down  Put it on the form            Principal Social   31 March 2027 Pathway
                       by anybody                                                   Worker
                1.2    Visits were late               Read the files of each team   Service Manager    June 2027
                1.3    Nobody asked the sister        Amend the form so that family Head of Adults     30/11/2026
                                                      views are asked for
                """
            )
            .Take(2)
            .ShouldBe([
                ["Ref", "Finding", "What we agreed", "Who will do it", "When it will be done"],
                [
                    "1.1",
                    "The risk was not written down",
                    "Put it on the form",
                    "Principal Social",
                    "31 March 2027 Pathway",
                ],
            ]);

    [Fact]
    public void Two_columns_that_touch_in_one_row_are_told_apart_by_the_others()
    {
        var words = Words(
            """
                          Recommendation                       Action                 Agency            Owner            Due
            1. Plans should be shared with the hospital  a) Send the plan to all  Weaver          Head of Midwifery  15/01/27
            where the child will be born.                three units              Hospitals
                                                         b) Name the units in     Weaver Council Service Manager,   15/01/27
                                                         the plan                                Assessment
            2. Meetings should begin by week 20.         a) Referral at booking   Weaver          Head of Midwifery  30/11/26
                                                                                  Hospitals
                                                         b) Allocation in a week  Weaver Council Service Manager,   30/11/26
                                                                                                 Assessment
            """
        );
        words[3].ShouldBe(["", "b) Name the units in", "Weaver Council", "Service Manager,", "15/01/27"]);
        words[4].ShouldBe(["", "the plan", "", "Assessment", ""]);
    }

    [Fact]
    public void A_heading_begins_on_the_line_that_only_some_columns_reach() =>
        Words(
            """
                                                                             Operational
            No.    Area                     Milestones                       lead              Deadline   Status
            1      Thresholds are applied   Weekly meeting chaired by the    Service Manager   31/10/27   On track
                   the same way             service manager
            2      Contacts are decided     Researcher to sit in the hub     Hub Sergeant      30/09/27   Late
            """
        )[0]
            .ShouldBe(["No.", "Area", "Milestones", "Operational lead", "Deadline", "Status"]);

    [Fact]
    public void A_group_in_the_middle_stands_over_all_columns_that_are_nearest()
    {
        var table = Tables(
                """
                No            Recommendation                  Action                      Responsibility               Timescale        Progress
                                                                                Strategic          Operational    Original   Revised
                1    Visits should be on time so that  Read the files of each  Director of Care   Team Manager    March      September  Twenty were
                     no child waits                    team                                                       2027       2027       read.
                2    Children should be asked.         Put it on the form      Head of Learning   Form Officer    June 2027 January 28  It is drafted.
                3    Fathers should be asked.          Train the teams         Head of Learning   Trainer         May 2027              Booked.
                """
            )
            .ShouldHaveSingleItem();
        table.Rows[0].Cells.Select(c => (c.Text, c.Column, c.ColumnSpan)).ShouldContain(("Responsibility", 3, 2));
        table.Rows[0].Cells.Select(c => (c.Text, c.Column, c.ColumnSpan)).ShouldContain(("Timescale", 5, 2));
        table.Rows[1].Cells.Select(c => c.Text).ShouldBe(["Strategic", "Operational", "Original", "Revised"]);
    }

    [Fact]
    public void Words_behind_bullets_are_no_column_of_their_own() =>
        Words(
            """
            No   Action                   Lead           When
            1    •   Put it on the form   Head of Care   May 2027
                 •   Brief each team
            2    •   Read the files       Audit Lead     June 2027
                 •   Tell the board
            """
        )[1]
            .ShouldBe(["1", "•   Put it on the form", "Head of Care", "May 2027"]);

    [Fact]
    public void Headings_that_come_again_stand_over_a_table_of_a_single_row()
    {
        var tables = Tables(
            """
            Northfold Police
             Standard                  Gap                       Action needed                Finish date       Rating
            4.1          Nobody knows who the champion is      Poster and intranet page       01/12/2027        Green
            6.2          Supervision is not recorded           New form in the system         01/03/2027        Amber

            Northfold Homes
                Standard             Gap                    Action needed                       Finish date        Rating
            2.3           Contractors have no training      One hour course in the contract     01/04/2027          Red
            """
        );
        tables.Count.ShouldBe(2);
        Reading
            .Words(tables[1])[1]
            .ShouldBe(["2.3", "Contractors have no training", "One hour course in the contract", "01/04/2027", "Red"]);
    }

    [Fact]
    public void More_blank_lines_than_between_its_rows_end_a_table()
    {
        var tables = Tables(
            """
            Name                                     Organisation                             Present

            A. Reed                                  Northfold Police                         Yes

            B. Lamb                                  Northfold Homes                          No

            C. Hill                                  Northfold Homes                          No



            No    Action                             Lead                Rating    When       Update

            1     Ask every child what they want     Head of Care        Green     May 2027   Begun. All teams know,
                  before each visit                  (Ada Reed)                               and some do.

            2     Read the files                     Audit Lead          Red       May 2027   Not yet.
            """
        );
        tables.Select(t => t.ColumnCount).ShouldBe([3, 6]);
    }

    [Fact]
    public void Prose_in_which_blanks_are_wide_by_chance_is_no_table() =>
        Tables(
                """
                The board met on  4 May and agreed  that the plan  would be read again.
                It asked for  the figures of each team, and  whether they differ.
                Nobody could say  why the visits  were late, or who  had been told.
                """
            )
            .ShouldBeEmpty();

    private static List<string[]> Words(string text) => [.. Reading.Words(Tables(text).ShouldHaveSingleItem())];

    private static List<Table> Tables(string text) =>
        [.. Reading.Of("plan.txt", Encoding.UTF8.GetBytes(text)).Blocks.OfType<Table>()];
}
