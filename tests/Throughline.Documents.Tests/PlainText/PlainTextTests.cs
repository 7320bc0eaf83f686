using System.Text;

namespace Throughline.Documents.Tests.PlainText;

public sealed class PlainTextTests
{
    private const string Accents = "Zoë’s café – £20\tRené\tMärz\n1\t2\t3\n";

    public static TheoryData<string, byte[], bool> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Accents), false },
            { "UTF-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Accents)], false },
            { "UTF-16 with mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Accents)], false },
            {
                "UTF-16 big end first with mark",
                [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Accents)],
                false
            },
            { "UTF-16 without mark", Encoding.Unicode.GetBytes(Accents), true },
            { "UTF-16 big end first without mark", Encoding.BigEndianUnicode.GetBytes(Accents), true },
            { "Windows-1252", Windows(Accents), true },
        };

    [Theory, MemberData(nameof(Encodings))]
    public void Text_is_read_in_whichever_encoding_it_was_saved(string encoding, byte[] bytes, bool guessed)
    {
        var read = Reading.Of($"{encoding}.txt", bytes);
        Reading.Words(read.Blocks.OfType<Table>().Single())[0].ShouldBe(["Zoë’s café – £20", "René", "März"]);
        (read.Notes.Count > 0).ShouldBe(guessed);
    }

    [Fact]
    public void Lines_with_tabs_are_rows_and_their_places_are_lines()
    {
        var read = Reading.Of("a.txt", "Title\n\nAction\tOwner\nAsk\tDN\n\nafterwards\n"u8.ToArray());
        var table = read.Blocks.OfType<Table>().Single();
        Reading
            .Words(table)
            .ShouldBe([
                ["Action", "Owner"],
                ["Ask", "DN"],
            ]);
        table.Rows[1].Place.Line.ShouldBe(4);
        read.Blocks[^1].Place.Line.ShouldBe(6);
    }

    [Fact]
    public void Form_feeds_part_pages_and_running_lines_are_furniture()
    {
        var read = Reading.Of("a.txt", "One\n\fTwo\nThis page is intentionally left blank\nPage 3 of 4\n"u8.ToArray());
        read.PageCount.ShouldBe(2);
        read.Blocks.OfType<Furniture>()
            .Select(f => f.Kind)
            .ShouldBe([FurnitureKind.BlankPageNotice, FurnitureKind.PageNumber]);
    }

    [Fact]
    public void Markdown_tables_and_mark_up_left_in_cells_are_cleared()
    {
        Reading
            .Words(
                Reading
                    .Of("a.md", "| Action | Owner |\n| --- | --- |\n| Ask | DN |\n"u8.ToArray())
                    .Blocks.OfType<Table>()
                    .Single()
            )
            .ShouldBe([
                ["Action", "Owner"],
                ["Ask", "DN"],
            ]);
        Reading
            .Words(
                Reading
                    .Of("a.txt", "A\tB\n<p>one</p><p>two &amp; three</p>\t5 < 6\n"u8.ToArray())
                    .Blocks.OfType<Table>()
                    .Single()
            )[1]
            .ShouldBe(["one\ntwo & three", "5 < 6"]);
    }

    [Fact]
    public void Lines_end_by_any_of_the_three_conventions()
    {
        foreach (var end in new[] { "\n", "\r\n", "\r" })
        {
            Reading
                .Of("a.txt", Encoding.UTF8.GetBytes($"A\tB{end}1\t2{end}"))
                .Blocks.OfType<Table>()
                .Single()
                .Rows.Count.ShouldBe(2);
        }
    }

    private static byte[] Windows(string text) =>
        [
            .. text.Select(c =>
                c switch
                {
                    '’' => (byte)0x92,
                    '–' => (byte)0x96,
                    _ => (byte)c,
                }
            ),
        ];
}
