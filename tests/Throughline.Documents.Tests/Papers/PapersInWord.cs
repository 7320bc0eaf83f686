using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Throughline.Documents.Papers;
using Throughline.Documents.Reading;

namespace Throughline.Documents.Tests.Papers;

/// <summary>A paper as Word opens it, and as our own reader reads it.</summary>
public sealed class PapersInWord
{
    private static readonly Paper Everything = new(
        "Questions for members",
        "Marrowdale",
        [
            new PaperText("As at 14 May 2027."),
            new PaperHeading(1, "The two questions that matter most"),
            new PaperList([
                ["What shows that it was done?", "Rated green; the target was March 2027."],
                ["Who leads it?", "The lead says “AB”."],
            ]),
            new PaperHeading(1, "Others"),
            new PaperList([
                ["And this?"],
            ]),
            new PaperTable(
                ["Agency", "Rows"],
                [
                    ["Police", "4"],
                    ["Health"],
                ]
            ),
        ]
    );

    [Fact]
    public void A_paper_is_valid_by_the_standard_and_says_its_title_and_language()
    {
        using var package = WordprocessingDocument.Open(
            new MemoryStream(WordWriter.Write(Everything)),
            isEditable: false
        );
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
            .Validate(package)
            .Select(e => $"{e.Path?.XPath}: {e.Description}")
            .ShouldBeEmpty();
        (package.PackageProperties.Title, package.PackageProperties.Language).ShouldBe(
            ("Questions for members", "en-GB")
        );
    }

    [Fact]
    public void Headings_lists_and_tables_are_what_they_seem_and_each_list_begins_at_one()
    {
        var read = new DocumentReader(new ReadingLimits()).Read("questions.docx", WordWriter.Write(Everything));
        read.Blocks.OfType<Heading>()
            .Select(h => h.Text)
            .ShouldBe(["Questions for members", "The two questions that matter most", "Others"]);
        read.Blocks.OfType<ListItem>()
            .Select(i => (i.Marker, i.Text))
            .ShouldBe([("1.", "What shows that it was done?"), ("2.", "Who leads it?"), ("1.", "And this?")]);
        read.Blocks.OfType<Table>().Single().Rows.Select(r => r.Cells.Count).ShouldBe([2, 2, 2]);
    }

    [Fact]
    public void Any_words_make_a_valid_paper() =>
        Gen.String.Sample(
            words =>
            {
                var bytes = WordWriter.Write(
                    new(
                        words,
                        words,
                        [
                            new PaperText(words),
                            new PaperHeading(2, words),
                            new PaperList([
                                [words, words],
                            ]),
                            new PaperTable(
                                [words],
                                [
                                    [words],
                                ]
                            ),
                        ]
                    )
                );
                using var package = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
                return !new OpenXmlValidator().Validate(package).Any();
            },
            iter: 100
        );
}
