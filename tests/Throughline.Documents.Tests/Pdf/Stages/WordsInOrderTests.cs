using Throughline.Documents.Pdf.Ink;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class WordsInOrderTests
{
    [Fact]
    public void Words_are_read_line_by_line_from_the_left_however_they_were_drawn() =>
        WordsInOrder
            .Text([Printed.Word("board", 120), Printed.Word("met", 50, 112), Printed.Word("The", 100)])
            .ShouldBe("The board met");

    [Theory]
    [InlineData(104, "one two")]
    [InlineData(106, "two one")]
    public void A_word_within_half_a_type_size_stands_on_the_same_line(double baseline, string text) =>
        WordsInOrder.Text([Printed.Word("one", 50, baseline), Printed.Word("two", 80)]).ShouldBe(text);

    [Fact]
    public void A_word_that_a_hyphen_breaks_at_a_line_s_end_is_together_again_and_a_dash_is_none() =>
        (
            WordsInOrder.Text([Printed.Word("multi-", 50), Printed.Word("agency", 50, 112)]),
            WordsInOrder.Text([Printed.Word("plan", 50), Printed.Word("-", 80), Printed.Word("agency", 50, 112)])
        ).ShouldBe(("multi-agency", "plan - agency"));

    [Theory]
    [InlineData(117, "one two")]
    [InlineData(118, "one\ntwo")]
    public void White_of_almost_two_lines_begins_a_paragraph(double baseline, string text) =>
        WordsInOrder.Text([Printed.Word("one", 50), Printed.Word("two", 50, baseline)]).ShouldBe(text);

    [Fact]
    public void A_bullet_begins_a_line() =>
        WordsInOrder
            .Text([Printed.Word("To:", 50), Printed.Word("•", 50, 112), Printed.Word("audit", 60, 112)])
            .ShouldBe("To:\n• audit");
}
