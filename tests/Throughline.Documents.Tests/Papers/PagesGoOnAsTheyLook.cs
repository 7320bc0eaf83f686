using System.Text;
using Throughline.Documents.Papers;
using Throughline.Documents.Reading;
using Throughline.Documents.Tests.Pdf;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Tests.Papers;

/// <summary>Of a PDF that is published each page goes on as it looks, and nothing that lies beneath it.</summary>
public sealed class PagesGoOnAsTheyLook
{
    [Fact]
    public void What_lies_under_a_box_leaves_no_trace_in_the_picture()
    {
        var (with, without) = (Read(Boxed("brindlewick")), Read(Boxed(null)));
        with.Looks.Single().Jpeg.ShouldBe(without.Looks.Single().Jpeg);
        with.Notes.ShouldContain(n => n.Contains("letters of the file show on no page"));
    }

    [Theory]
    [InlineData(254)]
    [InlineData(240)]
    public void Of_a_page_with_words_that_are_too_faint_there_is_no_picture(byte grey)
    {
        var printer = new Printer().Line("Before all else.").NewPage();
        printer.Line("Seen.");
        printer.Page.SetTextAndFillColor(grey, grey, grey);
        printer.Line("brindlewick");

        var read = Read(printer.Print());

        read.Looks.Select(l => l.Page).ShouldBe([1]);
        read.Notes.ShouldContain(n => n.StartsWith("Of page 2 only words go into the pack", StringComparison.Ordinal));
    }

    [Fact]
    public void On_the_screen_a_page_unfolds_beside_its_words_and_on_paper_it_stands_for_them()
    {
        var printer = new Printer().Line("First words.").NewPage();
        printer.Line("Second \"words\".");
        var blocks = PaperOfDocument.Of(Read(printer.Print()));

        var screen = Html(blocks, new(p => $"looks/{p}", Instead: false));
        screen.ShouldContain("<img loading=\"lazy\" src=\"looks/2\" alt=\"Page 2 of the file. Its words follow.\">");
        screen.ShouldContain("First words.");

        var paper = Html(blocks, new(p => p == 2 ? "2.jpg" : null, Instead: true));
        paper.ShouldContain("<p>First words.</p>");
        paper.ShouldContain(
            "<div class=\"sheet\"><img src=\"2.jpg\" alt=\"Second &quot;words&quot;.\"></div>",
            Case.Sensitive,
            "its words are its alternative text"
        );
        paper.ShouldNotContain("<p>Second");

        Html(blocks, null).ShouldNotContain("<img");
    }

    [Fact]
    public void A_paper_that_is_only_read_has_no_pictures() =>
        new DocumentReader(new ReadingLimits())
            .Read("a.pdf", new Printer().Line("Before all else.").Print())
            .Looks.ShouldBeEmpty();

    private static byte[] Boxed(string? hidden)
    {
        var printer = new Printer().Line("Before all else.");
        if (hidden is not null)
        {
            printer.Line(hidden, at: 500);
        }

        printer.Page.SetTextAndFillColor(0, 0, 0);
        printer.Page.DrawRectangle(new PdfPoint(40, 490), 200, 30, 1, fill: true);
        return printer.Print();
    }

    private static Document Read(byte[] file) =>
        new DocumentReader(new ReadingLimits(), onlyShown: true).Read("a.pdf", file);

    private static string Html(IReadOnlyList<PaperBlock> blocks, PaperLooks? looks)
    {
        var html = new StringBuilder();
        PaperHtml.Write(html, blocks, below: 2, looks);
        return html.ToString();
    }
}
