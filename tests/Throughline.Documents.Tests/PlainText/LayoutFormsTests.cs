using System.Text;

namespace Throughline.Documents.Tests.PlainText;

/// <summary>Forms in a text whose columns only blanks part, and the heads and feet of its pages.</summary>
public sealed class LayoutFormsTests
{
    [Fact]
    public void Labels_with_words_beside_them_are_a_row_each_however_many_lines_they_take()
    {
        var form = Blocks(
                """
                Review             The partnership should ask every child what
                recommendation     they want.

                Action             Put the question on the form.

                RAG

                Lead               Head of Assessment
                """
            )
            .OfType<Table>()
            .ShouldHaveSingleItem();
        Reading
            .Words(form)
            .ShouldBe([
                ["Review recommendation", "The partnership should ask every child what they want."],
                ["Action", "Put the question on the form."],
                ["RAG", ""],
                ["Lead", "Head of Assessment"],
            ]);
        form.Otherwise.Count.ShouldBe(5);
    }

    [Fact]
    public void Two_labels_to_a_line_are_four_columns_and_long_words_stay_where_they_begin()
    {
        var form = Blocks(
                """
                Action       Put the question on the form that each team fills in

                No           1              Lead        Head of Assessment

                By when      May 2027       RAG         Green
                """
            )
            .OfType<Table>()
            .ShouldHaveSingleItem();
        Reading
            .Words(form)
            .ShouldBe([
                ["Action", "Put the question on the form that each team fills in", "", ""],
                ["No", "1", "Lead", "Head of Assessment"],
                ["By when", "May 2027", "RAG", "Green"],
            ]);
    }

    /// <summary>Its first label came again with the heading, and four of its lines had four runs.</summary>
    [Fact]
    public void A_table_of_more_columns_than_a_form_has_is_none() =>
        Blocks(
                """
                Action              Owner     RAG         When        Update

                Ask each child      Head      On track    May 2027    Begun.
                before a visit      of Care               or June     Goes well.

                Action              Owner     RAG         When        Update

                Read files          Audit     Complete    May 2027    Done.
                twice a year        Lead                  or June     All are read.
                """
            )
            .OfType<Table>()
            .ShouldAllBe(t => t.ColumnCount == 5);

    [Fact]
    public void Words_with_wide_blanks_in_two_lines_are_no_form() =>
        Blocks("Dear all,     see below\n\nYours,        the Chair\n").OfType<Table>().ShouldBeEmpty();

    [Fact]
    public void The_head_and_the_foot_of_pages_are_furniture_and_a_label_on_top_of_each_is_not()
    {
        var blocks = Blocks(
            "Northfold Board\n\nAction\nAsk.\n\nNorthfold – page 1\n\fNorthfold Board\n\nAction\nRead.\n\nNorthfold – page 2\n"
        );
        blocks
            .OfType<Furniture>()
            .Select(f => f.Text)
            .ShouldBe(["Northfold Board", "Northfold – page 1", "Northfold Board", "Northfold – page 2"]);
        Blocks("Action\nAsk.\n\fAction\nRead.\n").OfType<Furniture>().ShouldBeEmpty();
    }

    [Fact]
    public void Names_under_a_group_are_a_row_of_headings_below_it()
    {
        var table = Blocks(
                """
                No   Recommendation        Action by each agency
                                           Northfold                 Harbour
                                           Police                    Housing

                1    Ask every child       Brief all the teams       Ask at visits

                2    Read the files        Read ten                  Read five
                """
            )
            .OfType<Table>()
            .ShouldHaveSingleItem();
        table.Rows[0].Cells[2].ColumnSpan.ShouldBe(2);
        table.Rows[1].Cells.Select(c => c.Text).ShouldBe(["Northfold Police", "Harbour Housing"]);
    }

    [Fact]
    public void A_wider_gap_begins_another_table()
    {
        var tables = Blocks(
                """
                Name         Organisation     Present

                A. Reed      Police           Yes

                B. Lamb      Housing          No



                No    Action              Lead

                1     Ask every child     Head of Assessment

                2     Read the files      Audit Lead
                """
            )
            .OfType<Table>()
            .ToList();
        tables.Count.ShouldBe(2);
    }

    [Fact]
    public void Labels_that_fill_their_column_end_where_the_same_words_do_each_time()
    {
        var form = Blocks(
                """
                Action       Put the question on the form

                Lead – for planning Head of Assessment

                By when      May 2027

                Action       Read the files

                Lead – for planning Audit Lead

                By when      June 2027
                """
            )
            .OfType<Table>()
            .ShouldHaveSingleItem();
        Reading.Words(form)[1].ShouldBe(["Lead – for planning", "Head of Assessment"]);
        Reading.Words(form)[4].ShouldBe(["Lead – for planning", "Audit Lead"]);
        form.Rows.Count.ShouldBe(6);
    }

    [Fact]
    public void The_headings_of_a_table_below_a_key_are_none_of_its_labels()
    {
        var tables = Blocks(
                """
                Green               seen by the auditor

                Amber               part seen by the auditor

                Red                 nothing to see



                Task                Lead         When        Update        Rating

                Ask every child     A. Reed      May 2027    Begun.        Green

                Read the files      B. Lamb      May 2027    Not yet.      Red
                """
            )
            .OfType<Table>()
            .ToList();
        tables.Select(t => t.Rows.Count).ShouldBe([3, 3]);
        Reading.Words(tables[1])[0].ShouldBe(["Task", "Lead", "When", "Update", "Rating"]);
    }

    [Fact]
    public void A_form_goes_on_over_the_end_of_a_page_with_the_feet_and_heads_apart()
    {
        var blocks = Blocks(
            "Action       Put the question on the form\n\n"
                + "Lead         Head of Assessment\n\n"
                + "By when      May 2027\n\n\n\n"
                + "                    Northfold – page 1\n\f"
                + "RAG          Green\n\n"
                + "Update       The form is live and each\n"
                + "             team fills it in.\n\n\n\n"
                + "                    Northfold – page 2\n"
        );
        Reading
            .Words(blocks.OfType<Table>().ShouldHaveSingleItem())
            .ShouldBe([
                ["Action", "Put the question on the form"],
                ["Lead", "Head of Assessment"],
                ["By when", "May 2027"],
                ["RAG", "Green"],
                ["Update", "The form is live and each team fills it in."],
            ]);
        blocks.OfType<Furniture>().Select(f => f.Text).ShouldBe(["Northfold – page 1", "Northfold – page 2"]);
    }

    [Fact]
    public void Words_that_a_page_s_end_cuts_go_on_in_the_form_s_last_row()
    {
        var form = Blocks(
                "Action       Put the question on the form\n\n"
                    + "Lead         Head of Assessment\n\n"
                    + "Update       The form is live and each\n\f"
                    + "             team fills it in.\n\n"
                    + "By when      May 2027\n"
            )
            .OfType<Table>()
            .ShouldHaveSingleItem();
        Reading.Words(form)[2].ShouldBe(["Update", "The form is live and each team fills it in."]);
        form.Rows.Count.ShouldBe(4);
    }

    private static IReadOnlyList<Block> Blocks(string text) =>
        Reading.Of("plan.txt", Encoding.UTF8.GetBytes(text)).Blocks;
}
