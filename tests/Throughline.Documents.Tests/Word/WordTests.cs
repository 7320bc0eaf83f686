using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Tests.Word;

public sealed class WordTests
{
    [Fact]
    public void Merged_cells_shades_strikes_and_repeated_headings_are_kept()
    {
        var grid = new Grid([
            [new("Finding"), new("Agency"), new("RAG")],
            [new("One") { Down = 2 }, new("Police"), new("") { Fill = "FF0000" }],
            [new("") { Covered = true }, new("Health") { Struck = true }, new("G") { Ink = "00B050" }],
            [new("Across") { Across = 3 }],
        ]);
        var table = Read(new Paper("x", [grid])).Blocks.OfType<Table>().Single();
        table.ColumnCount.ShouldBe(3);
        table.Rows[0].IsHeader.ShouldBeTrue();
        table.Rows[1].Cells[0].RowSpan.ShouldBe(2);
        table.Rows[2].Cells.Select(c => c.Column).ShouldBe([1, 2]);
        table.Rows[1].Cells[2].Fill.ShouldBe(new Rgb(255, 0, 0));
        table.Rows[2].Cells[0].Struck.ShouldBeTrue();
        table.Rows[2].Cells[1].Ink.ShouldBe(new Rgb(0, 0xB0, 0x50));
        table.Rows[3].Cells[0].ColumnSpan.ShouldBe(3);
    }

    [Fact]
    public void Headings_by_style_page_breaks_and_places_are_read()
    {
        var read = Read(
            new Paper("x", [new Title("Minutes", 1), new Para("Words."), new PageEnd(), new Title("Plan", 2)])
        );
        read.PageCount.ShouldBe(2);
        var headings = read.Blocks.OfType<Heading>().ToList();
        headings.Select(h => (h.Text, h.Level, h.Place.Page)).ShouldBe([("Minutes", 1, 1), ("Plan", 2, 2)]);
    }

    [Fact]
    public void Tracked_deletions_and_hidden_words_are_not_read_and_insertions_are()
    {
        var read = Read(
            new W.Paragraph(
                new Run(new W.Text("Kept ") { Space = SpaceProcessingModeValues.Preserve }),
                new DeletedRun(new Run(new DeletedText("deleted"))) { Author = "x" },
                new InsertedRun(new Run(new W.Text("inserted"))) { Author = "x" }
            )
        );
        read.Blocks.OfType<Throughline.Documents.Paragraph>().Single().Text.ShouldBe("Kept inserted");
        read.Notes.ShouldContain(n => n.Contains("tracked change deletes"));
    }

    [Fact]
    public void A_table_of_columns_in_a_text_box_is_a_table()
    {
        static W.TableRow Row(params string[] cells) =>
            new([.. cells.Select(c => new W.TableCell(new W.Paragraph(new Run(new W.Text(c)))))]);
        var box = new TextBoxContent(
            new W.Paragraph(new Run(new W.Text("Plan on a page"))),
            new W.Table(Row("Action", "Lead", "By when"), Row("Audit", "J Okoro", "May")),
            new W.Paragraph()
        );
        var read = Read(
            new W.Paragraph(
                new Run(new Picture(new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(box))))
            )
        );
        read.Blocks.OfType<Throughline.Documents.Paragraph>().Single().Text.ShouldBe("Plan on a page");
        Reading
            .Words(read.Blocks.OfType<Table>().Single())
            .ShouldBe([
                ["Action", "Lead", "By when"],
                ["Audit", "J Okoro", "May"],
            ]);
    }

    [Fact]
    public void A_table_within_a_cell_keeps_its_words_in_that_cell_however_deep()
    {
        OpenXmlElement inner = new W.Paragraph(new Run(new W.Text("innermost")));
        for (var i = 0; i < 40; i++)
        {
            inner = new W.Table(new W.TableRow(new W.TableCell(inner, new W.Paragraph())));
        }

        var table = Read(inner).Blocks.OfType<Throughline.Documents.Table>().Single();
        table.Rows[0].Cells[0].Text.ShouldBe("innermost");
    }

    [Fact]
    public void Words_in_content_controls_links_and_fields_are_read()
    {
        var read = Read(
            new W.Paragraph(
                new SdtRun(
                    new SdtContentRun(new Run(new W.Text("Chosen ") { Space = SpaceProcessingModeValues.Preserve }))
                ),
                new Hyperlink(new Run(new W.Text("link ") { Space = SpaceProcessingModeValues.Preserve })),
                new SimpleField(new Run(new W.Text("12"))) { Instruction = "PAGE" },
                new Run(new W.TabChar(), new W.Text("end"))
            )
        );
        read.Blocks.OfType<Throughline.Documents.Paragraph>().Single().Text.ShouldBe("Chosen link 12\tend");
    }

    [Fact]
    public void A_document_without_words_is_refused() =>
        Reading.Refusal(Bytes(new W.Paragraph())).Reason.ShouldBe(UnreadableReason.NoText);

    private static Document Read(Paper paper) => Reading.Of("x.docx", WordPaper.Write(paper));

    private static Document Read(params OpenXmlElement[] body) => Reading.Of("x.docx", Bytes(body));

    private static byte[] Bytes(params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.AddMainDocumentPart().Document = new W.Document(new Body(body));
        }

        return stream.ToArray();
    }
}
