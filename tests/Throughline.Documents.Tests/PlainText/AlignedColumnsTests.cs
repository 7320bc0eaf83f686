using Throughline.Documents.PlainText;

namespace Throughline.Documents.Tests.PlainText;

/// <summary>Columns told by where their cells begin, and what a heading adds to that.</summary>
public sealed class AlignedColumnsTests
{
    private const string Heading = "No   Action                       Outcome";
    private const string Due = "Due";

    /// <summary>Cells of the last column are a line each: they begin on two of sixteen lines.</summary>
    private static readonly string[] Rows =
    [
        "1    Ask every child what they    They feel heard          May 2027",
        "     want before a plan is        and say so",
        "     written and again after      at each of",
        "     each of the visits that      the visits",
        "     are made by the team         they have",
        "     that knows them best and     with us and",
        "     has done so from the         with others",
        "     first day.                   they meet.",
        "2    Read the files of each       Plans change             June 2027",
        "     team twice in a year and     when they do",
        "     tell the board what was      not work for",
        "     found in them and what       the children",
        "     the teams have done to       that they are",
        "     put it right since and       made for and",
        "     what they will do in the     for families",
        "     year to come.                of theirs.",
    ];

    [Fact]
    public void A_column_whose_cells_are_a_line_each_in_tall_rows_is_told_by_its_heading() =>
        Edges(Heading.PadRight(59) + Due).ShouldBe([0, 5, 34, 59]);

    [Fact]
    public void A_run_of_words_that_few_lines_and_no_heading_have_begins_no_column() =>
        Edges(Heading).ShouldBe([0, 5, 34]);

    [Fact]
    public void Lines_right_below_the_first_are_of_the_heading() =>
        Edges(Heading, Due.PadLeft(59 + Due.Length)).ShouldBe([0, 5, 34, 59]);

    /// <summary>The columns of the rows under a heading from which a blank line parts them.</summary>
    private static int[] Edges(params string[] heading) =>
        AlignedColumns
            .Of([.. heading.Select(h => Line(h, 0)), .. Rows.Select((r, i) => Line(r, i == 0 ? 1 : 0))], least: 3)
            .ShouldNotBeNull()
            .Edges;

    private static LayoutLine Line(string text, int blanks) => new(text, new Place(1), blanks);
}
