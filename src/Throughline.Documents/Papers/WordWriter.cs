using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Throughline.Documents.Papers;

/// <summary>
/// Writes a paper as DOCX: real headings, real numbering, heading rows, British English, so that screen readers and
/// Word's own navigation have what they need.
/// </summary>
public static class WordWriter
{
    /// <summary>Twentieths of a point: 18 mm all round, so that ten questions find room on two sides.</summary>
    private const int Margin = 1021;

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;

    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Clean(paper.Title);
            package.PackageProperties.Creator = Clean(paper.Author);
            package.PackageProperties.Language = "en-GB";
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = PaperStyles.Make();
            var lists = paper.Blocks.OfType<PaperList>().ToList();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = PaperStyles.Numbering([
                .. lists.Select(l => l.Numbered),
            ]);
            var body = new Body(Styled("Title", paper.Title));
            body.Append(paper.Blocks.SelectMany(b => Elements(b, lists)));
            body.Append(SectionOf(main));
            main.Document = new W.Document(body);
        }

        return stream.ToArray();
    }

    private static SectionProperties SectionOf(MainDocumentPart main) =>
        new(
            new FooterReference { Type = HeaderFooterValues.Default, Id = FooterOf(main) },
            new W.PageSize { Width = PageWidth, Height = PageHeight },
            new PageMargin
            {
                Top = Margin,
                Bottom = Margin,
                Left = Margin,
                Right = Margin,
                Header = Margin / 2,
                Footer = Margin / 2,
                Gutter = 0,
            }
        );

    private static IEnumerable<OpenXmlElement> Elements(PaperBlock block, List<PaperList> lists) =>
        block switch
        {
            PaperHeading h => [Styled($"Heading{Math.Clamp(h.Level, 1, 3)}", h.Text)],
            PaperText t => [Styled(t.Small ? "Small" : "Normal", t.Text, t.Bold)],
            PaperList l => l.Entries.SelectMany(entry => Entry(entry, lists.IndexOf(l) + 1)),
            PaperPoints p => p.Points.Select(point =>
                Styled("Beneath", point.Marker.Length == 0 ? point.Text : $"{point.Marker} {point.Text}")
            ),
            PaperTable t => [TableOf(t), new W.Paragraph()],
            // Where a page of the file begins says nothing in a paper of words.
            PaperPage => [],
            _ => throw new InvalidOperationException(
                $"A block of type {block.GetType().Name} is not known to the writer."
            ),
        };

    private static IEnumerable<OpenXmlElement> Entry(IReadOnlyList<string> lines, int list) =>
        lines.Select(
            (line, i) =>
            {
                var paragraph = Styled(i == 0 ? "Question" : "Beneath", line);
                if (i == 0)
                {
                    paragraph.ParagraphProperties!.Append(
                        new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list })
                    );
                }

                return paragraph;
            }
        );

    private static W.Table TableOf(PaperTable table)
    {
        var border = new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 },
            new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }
        );
        var columns = Math.Max(1, table.Headings.Count);
        var width = (PageWidth - (2 * Margin)) / columns;
        var made = new W.Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, border),
            new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = $"{width}" }))
        );
        made.Append(
            new W.TableRow([
                new TableRowProperties(new CantSplit(), new TableHeader()),
                .. table.Headings.Select(h => Cell(h, bold: true)),
            ])
        );
        made.Append(
            table.Rows.Select(row => new W.TableRow([
                new TableRowProperties(new CantSplit()),
                .. Enumerable.Range(0, columns).Select(i => Cell(i < row.Count ? row[i] : "", bold: false)),
            ]))
        );
        return made;
    }

    private static W.TableCell Cell(string text, bool bold) =>
        new(new TableCellProperties(), Styled("Small", text, bold));

    private static W.Paragraph Styled(string style, string text, bool bold = false)
    {
        var run = new Run();
        foreach (var (line, i) in text.Split('\n').Select((line, i) => (line, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(Clean(line)) { Space = SpaceProcessingModeValues.Preserve });
        }

        if (bold)
        {
            run.PrependChild(new RunProperties(new Bold()));
        }

        return new(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);
    }

    private static string FooterOf(MainDocumentPart main)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(
            new W.Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = "Small" },
                    new Justification { Val = JustificationValues.Right }
                ),
                new Run(new Text("Page ") { Space = SpaceProcessingModeValues.Preserve }),
                new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }
            )
        );
        return main.GetIdOfPart(part);
    }

    /// <summary>
    /// Characters that XML cannot hold are left out; the words of a paper may have come from anywhere.
    /// </summary>
    private static string Clean(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Where(r => r.Value is '\t' or (>= ' ' and not 0xFFFE and not 0xFFFF))
                .Select(r => r.ToString())
        );
}
