namespace Throughline.Documents.Tests.Pdf;

/// <summary>Rows that a page cuts below a repeated heading, and words that a column is too narrow for.</summary>
public sealed class CutByPagesAndColumns
{
    private static readonly double[] Widths = [90, 180, 60, 100];
    private static readonly string[] Head = ["Agency", "Action", "RAG", "By when"];
    private static readonly string[][] Before =
    [
        Head,
        ["Police", "Ask every child", "G", "May 2027"],
        ["Health", "Look again", "R", "June 2027"],
    ];

    [Fact]
    public void A_row_that_goes_on_below_the_repeated_heading_is_one_row()
    {
        var rows = Rows(
            [.. Before, ["Schools", "Tell all staff about the\nhome, and ask them", "A", "July 2027"]],
            [Head, ["", "Whether they know it.", "", ""], ["Housing", "Write to all", "G", "May 2028"]]
        );
        // The heading stands again on the second page and on the third, which shows how far down pages reach.
        rows.Where(r => r.IsHeader).Select(r => r.Cells.Select(c => c.Text)).ShouldBe([Head, Head]);
        rows.Where(r => !r.IsHeader)
            .Skip(3)
            .Select(r => r.Cells[1].Text)
            .ShouldBe(["Tell all staff about the home, and ask them Whether they know it.", "Write to all"]);
    }

    [Fact]
    public void A_row_of_its_own_below_the_repeated_heading_stays_one()
    {
        var rows = Rows(
            [.. Before, ["Schools", "Tell all staff", "A", "July 2027"]],
            [Head, ["Housing", "Write to all", "G", "May 2028"]]
        );
        rows.Where(r => !r.IsHeader)
            .Select(r => r.Cells[0].Text)
            .ShouldBe(["Agency", "Police", "Health", "Schools", "Housing"]);
        rows.ShouldAllBe(r => !r.Joined);
    }

    [Fact]
    public void A_row_that_ended_above_the_end_of_the_page_is_not_joined_though_its_words_would_go_on()
    {
        var rows = Rows(
            [.. Before, ["", "Tell all staff", "A", ""]],
            [Head, ["", "and then write to all", "G", ""]],
            fillFirst: false
        );
        rows.ShouldAllBe(r => !r.Joined);
    }

    [Fact]
    public void A_word_that_was_broken_by_its_column_is_one_word_and_others_are_not()
    {
        // At 9 points "Supervisi" and "Discharge" fill a column of 45 points: the next letter would not have stood there.
        var read = Reading.Of(
            "x.pdf",
            new Printer()
                .Table(
                    [45, 200, 100],
                    true,
                    true,
                    ["Lead", "Action", "By when"],
                    ["Supervisi\nons", "Ask about supervisions", "May 2027"],
                    ["Discharge\nletters", "Discharge letters are sent", "June 2027"]
                )
                .Print()
        );
        Reading
            .Words(read.Blocks.OfType<Table>().Single())
            .Skip(1)
            .Select(r => r[0])
            .ShouldBe(["Supervisions", "Discharge letters"]);
    }

    private static List<TableRow> Rows(string[][] first, string[][] second, bool fillFirst = true)
    {
        var print = new Printer();
        if (fillFirst)
        {
            print.Fill(first);
        }

        var read = Reading.Of(
            "x.pdf",
            print
                .Table(Widths, true, true, first)
                .NewPage()
                .Table(Widths, true, true, second)
                .NewPage()
                .Fill([Head])
                .Table(Widths, true, true, Head)
                .Print()
        );
        return [.. read.Blocks.OfType<Table>().First().Rows];
    }
}
