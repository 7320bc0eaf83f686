using Throughline.Documents.Pdf.Flow;
using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

public sealed class ParagraphBuilderTests
{
    [Fact]
    public void Lines_of_one_pitch_are_one_paragraph_and_white_begins_another() =>
        Texts(Line(100, "The board met"), Line(112, "in May."), Line(140, "It agreed."))
            .ShouldBe(["The board met in May.", "It agreed."]);

    [Fact]
    public void A_word_that_a_hyphen_breaks_is_together_again() =>
        Texts(Line(100, "All multi-"), Line(112, "agency work")).ShouldBe(["All multi-agency work"]);

    [Theory]
    [InlineData(16, 1)]
    [InlineData(13, 2)]
    [InlineData(11.5, 3)]
    public void Type_larger_than_the_body_is_a_heading_of_its_level(double size, int level) =>
        Blocks(new PageLine(Printed.Words("Findings", 50, 100, size)))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<Heading>()
            .Level.ShouldBe(level);

    [Fact]
    public void A_bold_line_is_a_paragraph_of_its_own_that_says_so()
    {
        var blocks = Blocks(new PageLine(Printed.Words("Next steps", 50, 100, bold: true)), Line(112, "None."));
        blocks.Count.ShouldBe(2);
        blocks[0].ShouldBeOfType<Paragraph>().Bold.ShouldBeTrue();
    }

    [Fact]
    public void A_gap_after_a_few_words_is_a_tab_for_they_may_be_a_label() =>
        Texts(
                Printed.Line(100, (50, "Lead officer"), (150, "Head of Assessment")),
                Printed.Line(112, (50, "By when"), (150, "May 2027"))
            )
            .ShouldBe(["Lead officer\tHead of Assessment", "By when\tMay 2027"]);

    [Fact]
    public void A_sign_of_numbers_is_a_label_and_marks_no_heading() =>
        Blocks(Printed.Line(100, (50, "#"), (150, "A01")))
            .ShouldHaveSingleItem()
            .ShouldBeOfType<Paragraph>()
            .Text.ShouldBe("#\tA01");

    [Fact]
    public void Items_of_a_list_are_each_their_own() =>
        Texts(Line(100, "• Audit files"), Line(112, "• Train staff")).Count.ShouldBe(2);

    [Fact]
    public void The_body_s_type_is_the_size_of_most_words() =>
        BodyType
            .Of([
                Printed.Page(
                    1,
                    new PageBand(new(Printed.Words("Findings of the review", 50, 60, 16))),
                    new PageBand(new(Printed.Words(string.Join(' ', Enumerable.Repeat("word", 60)), 50, 100, 11)))
                ),
            ])
            .ShouldBe(11);

    private static PageLine Line(double baseline, string text) => Printed.Line(baseline, (50, text));

    private static List<string> Texts(params PageLine[] lines) =>
        [.. Blocks(lines).Cast<TextBlock>().Select(b => b.Text)];

    private static List<Block> Blocks(params PageLine[] lines)
    {
        var blocks = new List<Block>();
        var builder = new ParagraphBuilder(10, blocks);
        builder.Add(Printed.Band(lines), 1);
        builder.End();
        return blocks;
    }
}
