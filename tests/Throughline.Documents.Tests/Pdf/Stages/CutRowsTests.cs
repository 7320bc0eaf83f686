using Throughline.Documents.Pdf.Seams;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class CutRowsTests
{
    private static readonly TableRow Head = Printed.Row("No", "Action", "Lead") with { IsHeader = true };
    private static readonly TableRow First = Printed.Row("1", "Audit 20 files and tell the board.", "Named nurse");

    [Fact]
    public void Words_that_go_on_with_a_sentence_are_the_rest_of_the_row_above() =>
        CutRows
            .Judge(
                [Head, First, Printed.Row("2", "Train all staff and", "Head")],
                Printed.Row("", "their managers.", "")
            )
            .ShouldBe((true, null));

    [Fact]
    public void A_row_with_a_number_of_its_own_after_an_ended_sentence_is_a_row() =>
        CutRows.Judge([Head, First], Printed.Row("2", "Train all staff.", "Head")).Join.ShouldBeFalse();

    [Fact]
    public void A_row_without_the_number_that_all_others_have_is_the_rest_of_one_and_says_when_it_is_not_sure()
    {
        var rows = Enumerable.Range(1, 6).Select(n => Printed.Row($"{n}", "Audit the files of the team now", "Nurse"));
        var (join, _) = CutRows.Judge([Head, .. rows], Printed.Row("", "Report to the board in spring", ""));
        join.ShouldBeTrue();
    }

    [Fact]
    public void A_second_number_in_a_column_of_numbers_is_that_of_another_row()
    {
        var rows = Enumerable.Range(1, 4).Select(n => Printed.Row("", $"A1.{n}", "Ask the teams and", "2027-05-01"));
        CutRows.Judge([.. rows], Printed.Row("", "A1.5", "tell the board", "2027-06-01")).Join.ShouldBeFalse();
    }

    [Fact]
    public void Two_colours_in_a_column_are_of_two_rows()
    {
        TableRow Row(string words, Rgb fill) =>
            new([new(words, 0, new Place(1)), new("", 1, new Place(1)) { Fill = fill }], new Place(1));
        var (green, red) = (new Rgb(0, 176, 80), new Rgb(255, 0, 0));
        CutRows.Judge([Row("Ask the teams and", green)], Row("tell the board", red)).Join.ShouldBeFalse();
        CutRows.Judge([Row("Ask the teams and", green)], Row("tell the board", green)).Join.ShouldBeTrue();
    }

    [Fact]
    public void What_cannot_be_told_is_doubted() =>
        CutRows
            .Judge(
                [Printed.Row("Audit of the files", "Named nurse for the trust")],
                Printed.Row("Tell the board of what it shows and of what is to be done next", "")
            )
            .Doubt.ShouldNotBeNull();

    [Fact]
    public void Words_under_no_cell_of_the_row_above_never_join() =>
        CutRows.Judge([Printed.Row("1", "", "")], Printed.Row("", "their managers", "")).ShouldBe((false, null));

    [Fact]
    public void What_is_joined_has_its_words_in_order_and_says_that_it_was_joined()
    {
        List<TableRow> rows = [Head, Printed.Row("2", "Train multi-", "Head")];
        CutRows.Join(rows, Printed.Row("", "agency staff", "of service"), null);
        rows[1].Cells.Select(c => c.Text).ShouldBe(["2", "Train multi-agency staff", "Head of service"]);
        rows[1].Joined.ShouldBeTrue();
    }
}
