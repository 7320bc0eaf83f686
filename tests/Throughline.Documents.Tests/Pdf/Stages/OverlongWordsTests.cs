using Throughline.Documents.Pdf.Pages;

namespace Throughline.Documents.Tests.Pdf.Stages;

/// <summary>Letters of type 10 are 5 points wide.</summary>
public sealed class OverlongWordsTests
{
    [Fact]
    public void A_word_wider_than_its_column_ends_where_the_next_begins()
    {
        var lines = Table("Recommendation");
        OverlongWords.Cut(lines);
        lines[0].Words[1].Right.ShouldBe(144);
    }

    [Fact]
    public void A_word_that_keeps_to_its_column_is_left_as_it_is()
    {
        var lines = Table("Finding");
        OverlongWords.Cut(lines);
        lines[0].Words[1].Right.ShouldBe(125);
    }

    [Fact]
    public void Sentences_across_the_page_are_left_as_they_are()
    {
        var lines = Table("Finding");
        lines.Add(Printed.Line(200, (50, "Unsatisfactoriness was seen by many")));
        OverlongWords.Cut(lines);
        lines[^1].Words[0].Right.ShouldBe(50 + (5 * "Unsatisfactoriness".Length));
    }

    [Fact]
    public void Words_that_go_on_across_a_column_of_another_table_are_left_as_they_are()
    {
        var lines = Table("Finding");
        lines.Add(Printed.Line(148, (50, "4"), (90, "Unsatisfactory in use")));
        OverlongWords.Cut(lines);
        lines[^1].Words[1].Right.ShouldBe(90 + (5 * "Unsatisfactory".Length));
    }

    private static List<PageLine> Table(string heading) =>
        [
            Printed.Line(100, (50, "No"), (90, heading), (150, "Lead")),
            Printed.Line(112, (50, "1"), (90, "Late"), (150, "J Okoro")),
            Printed.Line(124, (50, "2"), (90, "Not seen"), (150, "S Lam")),
            Printed.Line(136, (50, "3"), (90, "Lost"), (150, "D Hale")),
        ];
}
