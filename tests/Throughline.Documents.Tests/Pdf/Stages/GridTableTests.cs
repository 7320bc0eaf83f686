using Throughline.Documents.Pdf.Grids;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class GridTableTests
{
    [Fact]
    public void A_table_says_where_a_word_that_fills_its_column_may_go_on()
    {
        var table = TableOf([Printed.Word("Safegua", 52, 110), Printed.Word("rding", 52, 122)], width: 38);
        table.Rows[0].Cells[0].Text.ShouldBe("Safegua rding");
        table.Joints.ShouldHaveSingleItem().At.ShouldBe("Safegua ".Length);
    }

    [Fact]
    public void A_word_with_room_after_it_ended() =>
        TableOf([Printed.Word("Safegua", 52, 110), Printed.Word("rding", 52, 122)], width: 80).Joints.ShouldBeEmpty();

    [Fact]
    public void A_line_of_two_words_ended_with_the_second() =>
        TableOf([.. Printed.Words("All of", 52, 110), Printed.Word("them", 52, 122)], width: 36).Joints.ShouldBeEmpty();

    [Fact]
    public void Words_in_the_last_row_are_noted_as_what_the_page_s_end_may_cut()
    {
        var table = TableOf([Printed.Word("Audit", 52, 110)], width: 80);
        table.Ends.Keys.ShouldBe([0]);
        table.Ends[0].Last.ShouldBe(110);
    }

    private static PageTable TableOf(List<Throughline.Documents.Pdf.Ink.PdfWord> words, double width)
    {
        var (across, down) = Printed.Rulings([50, 50 + width, 300], [100, 140]);
        var grid = GridFinder.Find(across, down)[0];
        GridWords.Assign(words, [grid]);
        return new GridTable(grid, 1).Build();
    }
}
