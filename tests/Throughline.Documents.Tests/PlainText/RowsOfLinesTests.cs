using Throughline.Documents.PlainText;

namespace Throughline.Documents.Tests.PlainText;

/// <summary>Rows told from the lines of their cells alone: lines are one unit apart, letters one unit wide.</summary>
public sealed class RowsOfLinesTests
{
    [Fact]
    public void A_cell_that_begins_below_a_blank_begins_a_row() =>
        Begins(
                ["1", "Write to every school", "J Okoro"],
                ["", "about the new form and", ""],
                ["", "its use", ""],
                ["2", "Audit forty files", "S Lam"],
                ["", "each month", ""]
            )
            .ShouldBe([0, 3]);

    [Fact]
    public void A_line_that_would_have_held_the_next_word_was_ended_on_purpose() =>
        Begins(
                ["Write to schools", "May"],
                ["Buy headsets", "June"],
                ["Train the panel", "July"],
                ["Audit forty files and report", "May"]
            )
            .ShouldBe([0, 1, 2, 3]);

    [Fact]
    public void Dates_below_one_another_are_rows() =>
        Begins(["Form for schools", "30/09/26"], ["List for schools", "31/10/26"], ["Map for schools", "15/11/26"])
            .ShouldBe([0, 1, 2]);

    [Fact]
    public void Cells_may_stand_in_the_middle_of_their_rows() =>
        Standing(
                ["", "Write to every school", ""],
                ["1", "about the new form and", "J Okoro"],
                ["", "its use", ""],
                ["", "Audit forty files each", ""],
                ["2", "month and tell what was", "S Lam"],
                ["", "found", ""],
                ["", "Name one person in each", ""],
                ["3", "hospital who answers the", "D Hale"],
                ["", "telephone", ""]
            )
            .ShouldBe("0 3 6 not at the top");

    [Fact]
    public void Cells_may_stand_at_the_bottom_of_their_rows() =>
        Standing(
                ["", "Write to every school", ""],
                ["", "about the new form and", ""],
                ["1", "its use", "J Okoro"],
                ["", "Audit forty files each", ""],
                ["2", "month", "S Lam"],
                ["", "Name one person in each", ""],
                ["", "hospital who answers the", ""],
                ["", "telephone at night and", ""],
                ["3", "by day", "D Hale"]
            )
            .ShouldBe("0 3 5 not at the top");

    [Fact]
    public void A_little_more_white_between_rows_tells_them_where_the_words_agree() =>
        Rows(
            [0, 1, 2.1, 3.1, 4.2, 5.2],
            ["Write to the school", "Head of the Service"],
            ["about it", "for Children"],
            ["Audit forty of them", "Head of the Service"],
            ["each month", "for Children"],
            ["Train all of a panel", "Head of the Service"],
            ["next year", "for Children"]
        )
            .Begins.ShouldBe([0, 2, 4]);

    [Fact]
    public void A_ruling_ends_a_row_whatever_the_words_say() =>
        new RowsOfLines(
            [Cells("Write to every school and", "J"), Cells("every nursery", ""), Cells("of the borough", "")],
            [0, 1, 2],
            1,
            [false, true, false],
            0.04
        )
            .Rows()
            .Begins.ShouldBe([0, 1]);

    private static List<int> Begins(params string[][] lines) =>
        Rows([.. Enumerable.Range(0, lines.Length).Select(i => (double)i)], lines).Begins;

    private static string Standing(params string[][] lines)
    {
        var (begins, atTop) = Rows([.. Enumerable.Range(0, lines.Length).Select(i => (double)i)], lines);
        return $"{string.Join(' ', begins)} {(atTop ? "at" : "not at")} the top";
    }

    private static (List<int> Begins, bool AtTop) Rows(double[] at, params string[][] lines) =>
        new RowsOfLines([.. lines.Select(l => Cells(l))], at, 1, new bool[lines.Length], 0.04).Rows();

    private static CellLine?[] Cells(params string[] words) =>
        [.. words.Select(w => w.Length == 0 ? null : new CellLine(w, w.Length, w.Split(' ')[0].Length, Space: 1))];
}
