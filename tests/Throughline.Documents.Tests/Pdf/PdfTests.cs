using UglyToad.PdfPig.Content;

namespace Throughline.Documents.Tests.Pdf;

public sealed class PdfTests
{
    private static readonly double[] Widths = [90, 230, 60, 100];
    private static readonly string[] Openings = ["Much", "Most", "Some", "", "None", "Half"];
    private static readonly string[] Head = ["Agency", "Action", "RAG", "By when"];

    [Fact]
    public void A_ruled_table_is_read_cell_by_cell_with_its_boxes()
    {
        var read = Reading.Of(
            "x.pdf",
            new Printer()
                .Line("Action plan", 16, true)
                .Table(
                    Widths,
                    true,
                    true,
                    Head,
                    ["Police", "Ask every child\nand write it down", "G", "May 2027"],
                    ["Health", "", "R", ""]
                )
                .Print()
        );
        var table = read.Blocks.OfType<Table>().Single();
        Reading
            .Words(table)
            .ShouldBe([
                Head,
                ["Police", "Ask every child and write it down", "G", "May 2027"],
                ["Health", "", "R", ""],
            ]);
        table.Ruled.ShouldBeTrue();
        var box = table.Rows[1].Cells[0].Place.Box.ShouldNotBeNull();
        box.Left.ShouldBeInRange(49, 55);
        box.Top.ShouldBeLessThan(box.Bottom);
        read.Blocks.OfType<Heading>().ShouldHaveSingleItem().Text.ShouldBe("Action plan");
    }

    [Fact]
    public void A_table_without_rulings_is_read_from_its_white_space()
    {
        var rows = Enumerable
            .Range(1, 8)
            .Select(i => new[] { i % 2 == 0 ? "Police" : "Health", $"Ask every child of group {i}", "G", "May 2027" })
            .ToArray();
        var table = Reading
            .Of("x.pdf", new Printer().Table(Widths, false, true, [Head, .. rows]).Print())
            .Blocks.OfType<Table>()
            .Single();
        table.Ruled.ShouldBeFalse();
        Reading.Words(table).ShouldBe([Head, .. rows]);
    }

    [Fact]
    public void A_row_cut_by_a_page_break_is_joined_and_says_so()
    {
        var read = Reading.Of(
            "x.pdf",
            new Printer()
                .Table(Widths, true, false, Head, ["Police", "Ask every child about the", "G", "May 2027"])
                .NewPage()
                .Table(
                    Widths,
                    true,
                    true,
                    ["", "home and write it down.", "", ""],
                    ["Health", "Look again", "R", "June 2027"]
                )
                .Print()
        );
        var table = read.Blocks.OfType<Table>().Single();
        Reading
            .Words(table)[1]
            .ShouldBe(["Police", "Ask every child about the home and write it down.", "G", "May 2027"]);
        table.Rows[1].Joined.ShouldBeTrue();
    }

    [Fact]
    public void Running_lines_page_numbers_and_blank_pages_are_furniture()
    {
        var print = new Printer();
        for (var p = 1; p <= 6; p++)
        {
            if (p > 1)
            {
                print.NewPage();
            }

            print.Line("Marrowdale Council", 8, at: 820).Line($"Page {p} of 6", 8, at: 30);
            print.Line(
                p == 4 ? "This page is intentionally left blank" : $"{Openings[p - 1]} of all that was promised."
            );
            print.Line($"Recommendation {p}", at: 700);
        }

        var read = Reading.Of("x.pdf", print.Print());
        var furniture = read.Blocks.OfType<Furniture>().ToList();
        furniture.Count(f => f.Kind == FurnitureKind.RunningHeader).ShouldBe(6);
        furniture.Count(f => f.Kind == FurnitureKind.PageNumber).ShouldBe(6);
        furniture.Count(f => f.Kind == FurnitureKind.BlankPageNotice).ShouldBe(1);
        read.Blocks.OfType<Paragraph>().Count().ShouldBe(11);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_page_that_is_turned_is_read_the_way_up_that_a_person_sees_it(int degrees)
    {
        var print = new Printer().Line("Alpha beta gamma delta").Line("Epsilon zeta eta theta");
        print.Page.SetRotation(new PageRotationDegrees(degrees));
        var text = string.Join(' ', Reading.Of("x.pdf", print.Print()).Blocks.OfType<TextBlock>().Select(b => b.Text));
        text.ShouldContain("Alpha beta gamma delta");
        text.ShouldContain("Epsilon zeta eta theta");
    }

    [Fact]
    public void Every_character_of_a_page_is_in_its_blocks()
    {
        var print = new Printer()
            .Line("Heading here", 18, true)
            .Line("A paragraph of words.")
            .Table(Widths, true, true, Head, ["Police", "x1 y2 z3", "G", "q4"])
            .Line("After it: 100% sure, £5.");
        var read = Reading.Of("x.pdf", print.Print());
        read.Characters.ShouldBe(
            "Heading here A paragraph of words. Agency Action RAG By when Police x1 y2 z3 G q4 After it: 100% sure, £5.".Count(
                c => c != ' '
            )
        );
    }
}
