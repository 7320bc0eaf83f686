using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Throughline.Documents.Papers;
using Throughline.Documents.Reading;
using Throughline.Documents.Tests.Pdf;
using UglyToad.PdfPig.Core;

namespace Throughline.Documents.Tests.Papers;

/// <summary>
/// What is published of a file is written anew from what a person sees: a word is planted in every place that a file keeps
/// words in, and none of them goes on.
/// </summary>
public sealed class NothingHiddenGoesOn
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Root = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Planted = "brindlewick";

    /// <summary>Places within the text of a Word file.</summary>
    public static TheoryData<string> InText =>
        [
            "<w:r><w:rPr><w:vanish/></w:rPr><w:t>{0}</w:t></w:r>",
            "<w:r><w:rPr><w:rStyle w:val='Hidden'/></w:rPr><w:t>{0}</w:t></w:r>",
            "<w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>{0}</w:t></w:r>",
            "<w:r><w:rPr><w:color w:val='FEFEFE'/></w:rPr><w:t>{0}</w:t></w:r>",
            "<w:r><w:rPr><w:color w:val='auto' w:themeColor='background1'/></w:rPr><w:t>{0}</w:t></w:r>",
            "<w:r><w:rPr><w:rStyle w:val='White'/></w:rPr><w:t>{0}</w:t></w:r>",
            "<w:r><w:rPr><w:sz w:val='2'/></w:rPr><w:t>{0}</w:t></w:r>",
            "<w:del w:id='1' w:author='{0}'><w:r><w:delText>{0}</w:delText></w:r></w:del>",
            "<w:moveFrom w:id='2' w:author='{0}'><w:r><w:t>{0}</w:t></w:r></w:moveFrom>",
            "<w:ins w:id='3' w:author='{0}'><w:r><w:t>seen</w:t></w:r></w:ins>",
            "<w:bookmarkStart w:id='4' w:name='{0}'/><w:bookmarkEnd w:id='4'/>",
            "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>HYPERLINK \"http://{0}\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>",
            "<w:fldSimple w:instr='AUTHOR {0}'><w:r><w:t>seen</w:t></w:r></w:fldSimple>",
            "<w:hyperlink w:anchor='{0}' w:tooltip='{0}'><w:r><w:t>seen</w:t></w:r></w:hyperlink>",
            "<w:sdt><w:sdtPr><w:alias w:val='{0}'/><w:tag w:val='{0}'/></w:sdtPr><w:sdtContent><w:r><w:t>seen</w:t></w:r></w:sdtContent></w:sdt>",
            "<w:r><w:drawing><wp:inline xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'><wp:docPr id='1' name='{0}' descr='{0}' title='{0}'/></wp:inline></w:drawing></w:r>",
            "<w:r><w:object xmlns:o='urn:schemas-microsoft-com:office:office'><o:OLEObject Type='Embed' ProgID='{0}'/></w:object></w:r>",
            "<w:smartTag w:element='{0}'><w:r><w:t>seen</w:t></w:r></w:smartTag>",
            "<w:customXml w:element='{0}'><w:r><w:t>seen</w:t></w:r></w:customXml>",
        ];

    /// <summary>Parts of a Word file beside its text.</summary>
    public static TheoryData<string, string> Parts =>
        new()
        {
            {
                "word/comments.xml",
                $"<w:comments xmlns:w='{W}'><w:comment w:id='0' w:author='{{0}}'><w:p><w:r><w:t>{{0}}</w:t></w:r></w:p></w:comment></w:comments>"
            },
            {
                "word/settings.xml",
                $"<w:settings xmlns:w='{W}'><w:docVars><w:docVar w:name='a' w:val='{{0}}'/></w:docVars></w:settings>"
            },
            { "word/footer1.xml", $"<w:ftr xmlns:w='{W}'><w:p><w:r><w:t>{{0}}</w:t></w:r></w:p></w:ftr>" },
            {
                "word/glossary.xml",
                $"<w:glossaryDocument xmlns:w='{W}'><w:docParts><w:docPart><w:docPartBody><w:p><w:r><w:t>{{0}}</w:t></w:r></w:p></w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>"
            },
            { "docProps/core.xml", "<a><title>{0}</title><creator>{0}</creator><keywords>{0}</keywords></a>" },
            { "docProps/app.xml", "<a><Company>{0}</Company><Manager>{0}</Manager></a>" },
            { "docProps/custom.xml", "<a><property name='{0}'>{0}</property></a>" },
            { "customXml/item1.xml", "<a>{0}</a>" },
            { "word/people.xml", "<a author='{0}'/>" },
            { "word/media/{0}.png", "not a picture" },
        };

    [Theory, MemberData(nameof(InText))]
    public void Of_the_text_of_a_Word_file(string place) =>
        ShouldPass(
            Word($"<w:p><w:r><w:t xml:space='preserve'>Before </w:t></w:r>{place.Replace("{0}", Planted)}</w:p>")
        );

    [Theory, MemberData(nameof(Parts))]
    public void Of_the_other_parts_of_a_Word_file(string part, string content) =>
        ShouldPass(
            Word(
                "<w:p><w:r><w:t>Before</w:t></w:r></w:p>",
                (part.Replace("{0}", Planted), content.Replace("{0}", Planted))
            )
        );

    [Fact]
    public void White_words_on_a_dark_heading_are_seen() =>
        Words(
                Word(
                    "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='12324A'/></w:tcPr><w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr><w:t>Finding</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                ),
                "a.docx"
            )
            .ShouldContain("Finding");

    [Theory]
    [InlineData("sheet")]
    [InlineData("very hidden sheet")]
    [InlineData("row")]
    [InlineData("column")]
    [InlineData("white")]
    [InlineData("format")]
    [InlineData("defined name")]
    [InlineData("title")]
    public void Of_a_spreadsheet(string place) => ShouldPass(Sheet(place), "a.xlsx");

    [Theory]
    [InlineData("box")]
    [InlineData("white")]
    [InlineData("off")]
    [InlineData("bookmark")]
    public void Of_a_PDF(string place)
    {
        var printer = new Printer().Line("Before all else.");
        var page = printer.Page;
        switch (place)
        {
            case "box":
                printer.Line(Planted, at: 500);
                page.SetTextAndFillColor(0, 0, 0);
                page.DrawRectangle(new PdfPoint(40, 490), 200, 30, 1, fill: true);
                break;
            case "white":
                page.SetTextAndFillColor(255, 255, 255);
                printer.Line(Planted, at: 500);
                break;
            case "off":
                printer.Line(Planted, at: -40);
                break;
            default:
                break;
        }

        ShouldPass(printer.Print(), "a.pdf");
    }

    [Fact]
    public void Every_letter_that_a_PDF_shows_goes_on()
    {
        const string words =
            "It is ill: l, I, 1 and . - _ stand alone; “quoted” (in brackets) – at 5.30 pm, 50% of £12.";
        var read = Words(
            new Printer().Line(words.Replace('“', '"').Replace('”', '"').Replace('–', '-'), size: 8).Print(),
            "a.pdf"
        );
        read.ShouldContain(
            "It is ill: l, I, 1 and . - _ stand alone; \"quoted\" (in brackets) - at 5.30 pm, 50% of £12."
        );
    }

    private static void ShouldPass(byte[] file, string name = "a.docx")
    {
        var words = Words(file, name);
        words.ShouldContain("Before");
        words.ShouldNotContain(Planted, Case.Insensitive);
    }

    /// <summary>All that goes on, as HTML and as the text of the DOCX that is made of it.</summary>
    private static string Words(byte[] file, string name)
    {
        var document = new DocumentReader(new ReadingLimits(), onlyShown: true).Read(name, file);
        var html = new StringBuilder();
        PaperHtml.Write(html, PaperOfDocument.Of(document), below: 2);
        return System.Net.WebUtility.HtmlDecode(html.ToString());
    }

    private static byte[] Word(string body, params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                zip,
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Default Extension='png' ContentType='image/png'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/><Override PartName='/word/styles.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml'/><Override PartName='/word/comments.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'/></Types>"
            );
            Add(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns='{Root}'><Relationship Id='r1' Type='{Office}/officeDocument' Target='word/document.xml'/></Relationships>"
            );
            Add(zip, "word/document.xml", $"<w:document xmlns:w='{W}'><w:body>{body}</w:body></w:document>");
            Add(
                zip,
                "word/styles.xml",
                $"<w:styles xmlns:w='{W}'><w:style w:type='character' w:styleId='Hidden'><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type='character' w:styleId='White'><w:rPr><w:color w:val='FFFFFF'/></w:rPr></w:style></w:styles>"
            );
            var comments = parts.Any(p => p.Name == "word/comments.xml")
                ? $"<Relationship Id='r2' Type='{Office}/comments' Target='comments.xml'/>"
                : "";
            Add(
                zip,
                "word/_rels/document.xml.rels",
                $"<Relationships xmlns='{Root}'><Relationship Id='r1' Type='{Office}/styles' Target='styles.xml'/>{comments}</Relationships>"
            );
            foreach (var (name, content) in parts)
            {
                Add(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(content);
    }

    private static byte[] Sheet(string place)
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 200, FormatCode = ";;;" }),
                new Fonts(new Font(), new Font(new Color { Rgb = "FFFFFFFF" })),
                new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
                new Borders(new Border()),
                new CellFormats(
                    new CellFormat { FontId = 0, FillId = 0 },
                    new CellFormat { FontId = 1, FillId = 0 },
                    new CellFormat
                    {
                        FontId = 0,
                        FillId = 0,
                        NumberFormatId = 200,
                    }
                )
            );
            var sheets = new Sheets(Added(workbook, "one", "Seen", Rows("Before", "other", 0)));
            if (place.Contains("sheet", StringComparison.Ordinal))
            {
                var hidden = Added(workbook, "two", Planted, Rows(Planted, Planted, 0));
                hidden.State = place == "sheet" ? SheetStateValues.Hidden : SheetStateValues.VeryHidden;
                hidden.SheetId = 2;
                sheets.Append(hidden);
            }

            var look = place switch
            {
                "white" => 1u,
                "format" => 2u,
                _ => 0u,
            };
            if (place is "row" or "column" or "white" or "format")
            {
                var data = Rows("Before", Planted, look);
                if (place == "row")
                {
                    data = Rows("Before", "other", 0);
                    data.Append(new Row(Text("A3", Planted, 0)) { RowIndex = 3, Hidden = true });
                }

                var part = (WorksheetPart)workbook.GetPartById("one");
                part.Worksheet = new Worksheet();
                if (place == "column")
                {
                    part.Worksheet.Append(
                        new Columns(
                            new Column
                            {
                                Min = 2,
                                Max = 2,
                                Hidden = true,
                                Width = 0,
                            }
                        )
                    );
                }

                part.Worksheet.Append(data);
            }

            workbook.Workbook = new Workbook(sheets);
            if (place == "defined name")
            {
                workbook.Workbook.Append(new DefinedNames(new DefinedName("Seen!$A$1") { Name = Planted }));
            }

            package.PackageProperties.Title = place == "title" ? Planted : "";
        }

        return stream.ToArray();
    }

    private static SheetData Rows(string first, string second, uint look) =>
        new(
            new Row(Text("A1", "Head", 0), Text("B1", "Other", 0)) { RowIndex = 1 },
            new Row(Text("A2", first, 0), Text("B2", second, look)) { RowIndex = 2 }
        );

    private static Cell Text(string at, string text, uint look) =>
        new(new InlineString(new Text(text)))
        {
            CellReference = at,
            DataType = CellValues.InlineString,
            StyleIndex = look,
        };

    private static Sheet Added(WorkbookPart workbook, string id, string name, SheetData data)
    {
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = new Worksheet(data);
        return new Sheet
        {
            Id = id,
            Name = name,
            SheetId = 1,
        };
    }
}
