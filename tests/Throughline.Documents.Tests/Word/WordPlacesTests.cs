using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests.Word;

/// <summary>Where things stand in a Word document, as a person finds them there.</summary>
public sealed class WordPlacesTests
{
    [Fact]
    public void A_row_is_found_by_the_heading_above_its_table_and_its_number()
    {
        var document = Read(new Title("What we will do"), new Para("First words"), Table("A", "B", "C"));
        document.Blocks.OfType<Paragraph>().Single().Place.Where.ShouldBe("under “What we will do”, paragraph 1");
        var table = document.Blocks.OfType<Table>().Single();
        table.Rows[2].Place.Where.ShouldBe("under “What we will do”, row 3");
        table.Rows[2].Cells[0].Place.Where.ShouldBe("under “What we will do”, row 3");
    }

    [Fact]
    public void Of_several_tables_under_one_heading_the_place_says_which()
    {
        var document = Read(
            new Title("Police"),
            Table("A"),
            new Para("Between"),
            Table("B", "C"),
            new Title("Health"),
            Table("D")
        );
        var tables = document.Blocks.OfType<Table>().ToList();
        tables[0].Rows[0].Place.Where.ShouldBe("under “Police”, table 1, row 1");
        tables[1].Rows[1].Place.Where.ShouldBe("under “Police”, table 2, row 2");
        tables[2].Rows[0].Place.Where.ShouldBe("under “Health”, row 1");
    }

    [Fact]
    public void Without_a_heading_the_table_and_row_are_enough() =>
        Read(new Para("Words"), Table("A", "B")).Blocks.OfType<Table>().Single().Rows[1].Place.Where.ShouldBe("row 2");

    private static Document Read(params Element[] elements) =>
        Reading.Of("made.docx", WordPaper.Write(new Paper("x", elements)));

    private static Grid Table(params string[] cells) =>
        new([.. cells.Select(c => (Throughline.FictionalPacks.Box[])[new(c), new(c + " again")])]);
}
