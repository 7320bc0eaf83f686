using System.Text;
using CsCheck;

namespace Throughline.Documents.Tests.PlainText;

/// <summary>Tables whose columns only blanks part.</summary>
public sealed class LayoutTablesTests
{
    private static readonly Gen<string[][]> Cells =
        from columns in Gen.Int[3, 7]
        from rows in Gen.Int[3, 12]
        from words in Gen.Int[1, 4].Select(n => string.Join(' ', Enumerable.Repeat("weave", n))).Array[columns].Array[
            rows
        ]
        select words;

    [Fact]
    public void Lines_with_columns_are_a_table_of_a_row_for_each_with_a_banner_across_them()
    {
        var table = Tables(
                """
                The board looks at this plan each quarter and asks what has changed.

                No   Action                         Lead                 By when
                1    Put the question on the form   Head of Assessment   31 May 2027
                     and brief each team
                Priority 2: What was said is written down, and read
                2    Read twenty files              Audit Lead           June 2027
                """
            )
            .ShouldHaveSingleItem();
        Reading
            .Words(table)
            .ShouldBe([
                ["No", "Action", "Lead", "By when"],
                ["1", "Put the question on the form", "Head of Assessment", "31 May 2027"],
                ["", "and brief each team", "", ""],
                ["Priority 2: What was said is written down, and read", "", "", ""],
                ["2", "Read twenty files", "Audit Lead", "June 2027"],
            ]);
        table.Rows[3].Cells.ShouldHaveSingleItem().ColumnSpan.ShouldBe(4);
        table.Rows[1].Place.Line.ShouldBe(4);
    }

    [Fact]
    public void Blank_lines_between_rows_are_told_and_a_heading_of_two_lines_is_one()
    {
        var table = Tables(
                """
                Ref    Gap                    Action               Success
                                                                   criteria

                1.1    Files say little       Put the question     All are
                       of fathers             on the form          asked

                1.2    Visits are late        Read twenty files    None is late
                """
            )
            .ShouldHaveSingleItem();
        table.Rows[0].Cells.Select(c => c.Text).ShouldBe(["Ref", "Gap", "Action", "Success criteria"]);
        table.Rows.Skip(1).Select(r => r.Apart).ShouldBe([true, false, true]);
    }

    [Fact]
    public void Columns_may_come_as_near_as_one_blank_where_the_heading_keeps_them_apart()
    {
        var table = Tables(
                """
                Action                        Lead              By when
                Put the question on the form, Head of           May 2027
                and brief each team at once   Assessment        or before
                Read twenty files             Audit Lead        June 2027
                """
            )
            .ShouldHaveSingleItem();
        Reading.Words(table)[1].ShouldBe(["Put the question on the form,", "Head of", "May 2027"]);
    }

    [Fact]
    public void Prose_lists_and_letterheads_with_wide_blanks_are_no_table()
    {
        Tables("Marrowdale Town Hall          Telephone 0100\nHigh Street                   Fax 0200\nMarrowdale  MW1")
            .ShouldBeEmpty();
        Tables("The board met.  It agreed.  It went home.\nNothing else was said of it by anybody at all.\nThe end.")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Whatever_is_printed_in_columns_is_read_in_those_columns() =>
        Cells.Sample(rows =>
        {
            var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length) + 2).ToArray();
            var text = new StringBuilder();
            foreach (var row in rows)
            {
                text.AppendLine(string.Concat(row.Select((c, i) => c.PadRight(widths[i]))).TrimEnd());
            }

            Reading.Words(Tables(text.ToString()).ShouldHaveSingleItem()).ShouldBe(rows);
        });

    [Fact]
    public void A_table_goes_on_over_a_page_with_the_head_of_the_page_between()
    {
        var text = string.Join(
            '\n',
            "Partnership board",
            "",
            "No   Action                Lead           By when",
            "1    Put the question      Head of        May 2027",
            "     on the form           Assessment",
            "\fPartnership board",
            "",
            "2    Read twenty files     Audit Lead     June 2027",
            ""
        );
        var blocks = Reading.Of("plan.txt", Encoding.UTF8.GetBytes(text)).Blocks;
        blocks.OfType<Table>().ShouldHaveSingleItem().Rows.Count.ShouldBe(4);
        blocks.OfType<Furniture>().Count().ShouldBe(2);
    }

    [Fact]
    public void Headings_that_come_again_on_the_next_page_begin_a_table_anew() =>
        Tables(
                "No   Action              Lead\n1    Ask children        Head\n2    Read files          Audit\n\f"
                    + "No   Action              Lead\n3    Train teams         Head\n4    Tell schools        Audit"
            )
            .Select(t => t.Rows.Count)
            .ShouldBe([3, 3]);

    [Fact]
    public void Words_below_a_table_on_the_next_page_are_none_of_it() =>
        Tables(
                "No   Action              Lead\n1    Ask children        Head\n2    Read files          Audit\n\fNext steps"
            )
            .ShouldHaveSingleItem()
            .Rows.Count.ShouldBe(3);

    [Fact]
    public void A_label_and_its_words_within_the_table_are_two_cells_however_many_lines_they_take()
    {
        var table = Tables(
                """
                Action              Lead          By when

                Ask children        Head          May 2027

                Finding 2           Nobody wrote down what the child
                                    said at the visit.

                Read files          Audit         June 2027
                """
            )
            .ShouldHaveSingleItem();
        table
            .Rows[2]
            .Cells.Select(c => (c.Text, c.ColumnSpan))
            .ShouldBe([("Finding 2", 1), ("Nobody wrote down what the child said at the visit.", 2)]);
    }

    private static List<Table> Tables(string text) =>
        [.. Reading.Of("plan.txt", Encoding.UTF8.GetBytes(text)).Blocks.OfType<Table>()];
}
