using System.Text;

namespace Throughline.Documents.Tests.Spreadsheet;

/// <summary>A table that is kept as text is read as a table, whatever parts its values and however it was saved.</summary>
public sealed class TablesAsText
{
    private const string Quoted =
        "No,Action,Lead,By\r\n1,\"Train all staff,\r\nthen test\",\"Quill, Maria\",May 2027\r\n2,\"Ask \"\"every\"\" child\",Head £5,June 2027\r\n";

    private static readonly string[][] Wanted =
    [
        ["No", "Action", "Lead", "By"],
        ["1", "Train all staff,\nthen test", "Quill, Maria", "May 2027"],
        ["2", "Ask \"every\" child", "Head £5", "June 2027"],
    ];

    public static TheoryData<string, string, string> Files =>
        new()
        {
            { "plan.csv", "utf-8", "," },
            { "plan.txt", "utf-8", "," },
            { "plan.csv", "utf-8", ";" },
            { "plan.tsv", "utf-8", "\t" },
            { "plan.txt", "utf-8", "\t" },
            { "plan.csv", "marked utf-8", "," },
            { "plan.csv", "utf-16", "\t" },
            { "plan.csv", "utf-16BE", ";" },
            { "plan.csv", "windows-1252", "," },
        };

    [Theory, MemberData(nameof(Files))]
    public void Its_values_stand_in_their_cells(string name, string encoding, string separator)
    {
        var read = Reading.Of(
            name,
            Encoded(
                Quoted
                    .Replace("Quill, Maria", "Quill: Maria")
                    .Replace(",\r\n", ":\r\n")
                    .Replace(",", separator)
                    .Replace(':', ','),
                encoding
            )
        );
        var table = read.Blocks.OfType<Table>().Single();
        Reading.Words(table).ShouldBe(Wanted);
        read.Format.ShouldBe(FileFormat.Csv);
        table.Rows[2].Cells[1].Place.Cell.ShouldBe("B3");
    }

    [Fact]
    public void Words_with_commas_are_no_table() =>
        Reading
            .Of(
                "x.txt",
                "Dear all, as agreed, we met.\nThe police, the schools, and health came.\nIt went well.\n"u8.ToArray()
            )
            .Blocks.OfType<Table>()
            .ShouldBeEmpty();

    [Fact]
    public void Blank_rows_part_tables_and_a_title_is_a_line()
    {
        var read = Reading.Of(
            "x.csv",
            "Our plan,,\n\nAction,Lead,By\nTrain,Head,May\n\nFigure,2026,2027\nVisits,4,5\n"u8.ToArray()
        );
        read.Blocks.OfType<Paragraph>().Single().Text.ShouldBe("Our plan");
        read.Blocks.OfType<Table>().Count().ShouldBe(2);
    }

    [Fact]
    public void Quotes_that_do_not_close_lose_no_words() =>
        Reading.Of("x.csv", "a,b,c\n1,\"open,2\n3,4,5\n"u8.ToArray()).Characters.ShouldBeGreaterThanOrEqualTo(11);

    private static byte[] Encoded(string text, string encoding) =>
        encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "marked utf-8" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => Encoding.Unicode.GetBytes(text),
            "utf-16BE" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => Encoding.Latin1.GetBytes(text),
        };
}
