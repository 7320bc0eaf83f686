using System.Net;
using System.Net.Sockets;
using System.Text;
using Throughline.Documents.Outside;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests.Outside;

/// <summary>Files of older and open kinds are read like the file that they were saved from.</summary>
[Trait("needs", "server")]
public sealed class OlderFilesAreRead
{
    private static readonly byte[] Word = WordPaper.Write(Trackers.Tracker());
    private static readonly byte[] Workbook = SpreadsheetPaper.Write(Trackers.Tracker());

    [Theory]
    [InlineData("docx", "doc")]
    [InlineData("docx", "rtf")]
    [InlineData("docx", "odt")]
    [InlineData("xlsx", "xls")]
    [InlineData("xlsx", "ods")]
    public void It_is_read_like_what_it_was_saved_from_whatever_its_name(string from, string to)
    {
        var file = from == "docx" ? Word : Workbook;
        var read = Reading.Of("named otherwise.bin", Office.SavedAs(file, from, to));
        Words(read).ShouldBe(Words(Reading.Of("x." + from, file)));
        read.Notes.ShouldContain(n => n.Contains("LibreOffice turned it into", StringComparison.Ordinal));
    }

    [Fact]
    public void What_cannot_be_opened_is_refused_with_what_to_do()
    {
        var doc = Office.SavedAs(Word, "docx", "doc");
        var refused = Reading.Refusal([
            .. doc.AsSpan(0, 2048),
            .. new byte[600],
            .. Encoding.Unicode.GetBytes("WordDocument\0"),
        ]);
        refused.Message.ShouldContain("protected with a password");
        refused.Message.ShouldEndWith(".");
    }

    [Fact]
    public async Task No_link_of_a_file_is_followed()
    {
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var asked = elsewhere.AcceptTcpClientAsync();
        var address = $"http://127.0.0.1:{((IPEndPoint)elsewhere.LocalEndpoint).Port}/picture.png";
        var rtf =
            $$$"""{\rtf1 Before {\field{\*\fldinst { INCLUDEPICTURE  "{{{address}}}" \\* MERGEFORMAT \\d }}{\fldrslt x}} """
            + $$$"""{\field{\*\fldinst { INCLUDETEXT "{{{address}}}" }}{\fldrslt y}} after}""";
        string.Concat(Reading.Of("x.rtf", Encoding.ASCII.GetBytes(rtf)).Blocks.OfType<TextBlock>().Select(b => b.Text))
            .ShouldContain("after");
        (await Task.WhenAny(asked, Task.Delay(200, TestContext.Current.CancellationToken))).ShouldNotBe(asked);
    }

    private static List<string> Words(Document document) =>
        [
            .. document.Blocks.SelectMany(b =>
                b is Table t
                    ? t.Rows.SelectMany(r => r.Cells).Select(c => c.Text).Where(x => x.Length > 0)
                    : [((TextBlock)b).Text]
            ),
        ];
}
