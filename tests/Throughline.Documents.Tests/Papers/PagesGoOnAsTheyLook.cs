using System.Globalization;
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

    /// <summary>The box of many a published secret: it lies on the page, and is no part of it.</summary>
    [Theory]
    [InlineData("Square")]
    [InlineData("Redact")]
    [InlineData("Stamp")]
    [InlineData("FreeText")]
    public void What_lies_under_a_box_that_was_put_on_afterwards_goes_on_neither_as_words_nor_as_a_picture(string kind)
    {
        var read = Read(
            TwoPages($"<</Type/Annot/Subtype/{kind}/Rect[40 90 190 120]/F 4/AP<</N 8 0 R>>/Contents(quenvarrow)>>")
        );

        Html(PaperOfDocument.Of(read), null).ShouldNotContain("brindlewick", Case.Insensitive);
        Html(PaperOfDocument.Of(read), null).ShouldContain("Before all else");
        read.Looks.Select(l => l.Page).ShouldBe([2], "the first page has the box");
        read.Notes.ShouldContain(n => n.StartsWith("Of page 1 only words go into the pack", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_takes_no_pages_picture() =>
        Read(TwoPages("<</Type/Annot/Subtype/Link/Rect[40 150 190 170]/Border[0 0 0]>>"))
            .Looks.Select(l => l.Page)
            .ShouldBe([1, 2]);

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

    /// <summary>Two pages, of which the first has this mark; its look (object 8) is a black box.</summary>
    private static byte[] TwoPages(string mark)
    {
        const string font = "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";
        const string page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]" + font;
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>",
            page + "/Contents 5 0 R/Annots[7 0 R]>>",
            page + "/Contents 6 0 R>>",
            Stream("", "BT /F 12 Tf 50 160 Td (Before all else.) Tj 0 -60 Td (brindlewick) Tj ET"),
            Stream("", "BT /F 12 Tf 50 160 Td (The second page.) Tj ET"),
            mark,
            Stream("/Type/XObject/Subtype/Form/BBox[0 0 150 30]", "0 g 0 0 150 30 re f"),
        ];
        var (file, places) = (new StringBuilder("%PDF-1.4\n"), new List<int>());
        foreach (var (body, at) in objects.Select((o, i) => (o, i + 1)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        file.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.Latin1.GetBytes(file.ToString());

        static string Stream(string entries, string content) =>
            $"<<{entries}/Length {content.Length}>>\nstream\n{content}\nendstream";
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
