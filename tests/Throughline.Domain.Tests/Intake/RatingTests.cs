using Throughline.Domain.Intake;
using Throughline.Domain.Plans;

namespace Throughline.Domain.Tests.Intake;

public sealed class RatingTests
{
    private static readonly Colour Red = new(255, 0, 0);
    private static readonly Colour PaleGreen = new(198, 239, 206);
    private static readonly Colour Blue = new(0, 112, 192);

    [Theory]
    [InlineData("R", "R")]
    [InlineData("red", "R")]
    [InlineData("Amber", "A")]
    [InlineData("GREEN", "G")]
    [InlineData("G G", "G")]
    [InlineData("Green - on track", "G")]
    [InlineData("Action complete", "Complete")]
    [InlineData("N/A", "N/A")]
    [InlineData("Not applicable to this agency", "N/A")]
    public void Words_give_the_code_and_are_kept(string words, string code)
    {
        var row = Rated(words);
        row.RatingCode.ShouldBe(code);
        row.Says(Field.Rating).ShouldBe(words);
    }

    [Theory]
    [InlineData("A / G")]
    [InlineData("Red to Amber")]
    [InlineData("Green for health, red for schools")]
    [InlineData("7")]
    public void Words_that_do_not_settle_a_rating_give_none_and_say_so(string words)
    {
        var row = Rated(words);
        row.RatingCode.ShouldBeNull();
        row.Uncertain.ShouldContain(d => d.Field == Field.Rating);
    }

    [Fact]
    public void A_colour_alone_is_a_rating_and_is_kept_as_it_is()
    {
        Rated("", Red).Rating.ShouldBe("R");
        Rated("", PaleGreen).Rating.ShouldBe("G");
        Rated("", Blue).Rating.ShouldBe("Complete");
        Rated("●", null, PaleGreen).Rating.ShouldBe("G");
        Rated("", Red).RatingColour.ShouldBe(Red);
        Rated("", new Colour(240, 240, 240)).Rating.ShouldBeNull();
    }

    [Fact]
    public void Words_and_colour_that_disagree_are_marked_and_the_words_hold()
    {
        var row = Rated("Green", Red);
        row.RatingCode.ShouldBe("G");
        row.Uncertain.ShouldContain(d => d.Field == Field.Rating && d.Why.Contains("colour"));
    }

    [Theory]
    [InlineData("Key: Red - not started; Amber - started but delayed; Green - on track")]
    [InlineData("RAG: R = not started, A = started but delayed, G = on track")]
    public void A_legend_in_one_line_is_found(string line)
    {
        var plan = Made.Read(Made.Paragraph(line, 1), Plan(new SourceCell("A", 2, new SourcePlace(1, 11)))).Plans[0];
        plan.Legend.Select(l => l.Code).ShouldBe(["R", "A", "G"]);
        plan.Legend[1].Meaning.ShouldBe("started but delayed");
    }

    [Fact]
    public void A_legend_of_colours_and_meanings_settles_what_a_colour_means()
    {
        var purple = new Colour(112, 48, 160);
        var legend = new SourceTable(
            [
                Row(
                    1,
                    new SourceCell("", 0, new SourcePlace(1, 1)) { Fill = Red },
                    new SourceCell("Not started", 1, new SourcePlace(1, 1))
                ),
                Row(
                    2,
                    new SourceCell("", 0, new SourcePlace(1, 2)) { Fill = purple },
                    new SourceCell("Completed and signed off", 1, new SourcePlace(1, 2))
                ),
            ],
            2,
            new SourcePlace(1, 1)
        );
        var plan = Made.Read(legend, Plan(new SourceCell("", 2, new SourcePlace(1, 11)) { Fill = purple }))
            .Plans.ShouldHaveSingleItem();
        plan.Rows[0].Rating.ShouldBe("Complete");
        plan.Legend.Count.ShouldBe(2);
    }

    [Fact]
    public void A_row_struck_through_is_withdrawn()
    {
        var table = Plan(new SourceCell("R", 2, new SourcePlace(1, 11)));
        var struck = table with
        {
            Rows =
            [
                table.Rows[0],
                .. table
                    .Rows.Skip(1)
                    .Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Struck = true })] }),
            ],
        };
        Made.Read(struck).Plans[0].Rows[0].Withdrawn.ShouldBeTrue();
        Made.Read(table).Plans[0].Rows[0].Withdrawn.ShouldBeFalse();
    }

    private static RowReading Rated(string words, Colour? fill = null, Colour? ink = null) =>
        Made.Read(Plan(new SourceCell(words, 2, new SourcePlace(1, 11, "L11C2")) { Fill = fill, Ink = ink }))
            .Plans.ShouldHaveSingleItem()
            .Rows.ShouldHaveSingleItem();

    private static SourceTable Plan(SourceCell rating) =>
        new(
            [
                Row(
                    10,
                    Made.Cell("Recommendation", 0, 10),
                    Made.Cell("Action", 1, 10),
                    Made.Cell("RAG", 2, 10),
                    Made.Cell("Lead Person", 3, 10)
                ),
                Row(
                    11,
                    Made.Cell("Ask every child", 0, 11),
                    Made.Cell("Add it to the form", 1, 11),
                    rating,
                    Made.Cell("NL/AC", 3, 11)
                ),
            ],
            4,
            new SourcePlace(1, 10)
        );

    private static SourceRow Row(int line, params SourceCell[] cells) => new(cells, new SourcePlace(1, line));
}
