using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Tests.Word;

/// <summary>
/// Every word of a document is read, or told of: whichever program wrote it, and whatever its words stand in. The files
/// are written here as XML, as other programs write them.
/// </summary>
public sealed class WordsDoNotVanish
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Root = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Theory]
    [InlineData("<w:smartTag w:element='date'><w:r><w:t>12 May</w:t></w:r></w:smartTag>", "12 May")]
    [InlineData(
        "<w:smartTag w:element='a'><w:smartTag w:element='b'><w:r><w:t>deep</w:t></w:r></w:smartTag></w:smartTag>",
        "deep"
    )]
    [InlineData("<w:customXml w:element='a'><w:r><w:t>custom</w:t></w:r></w:customXml>", "custom")]
    [InlineData(
        "<w:hyperlink><w:smartTag w:element='a'><w:r><w:t>linked</w:t></w:r></w:smartTag></w:hyperlink>",
        "linked"
    )]
    [InlineData(
        "<w:sdt><w:sdtContent><w:smartTag w:element='a'><w:r><w:t>held</w:t></w:r></w:smartTag></w:sdtContent></w:sdt>",
        "held"
    )]
    [InlineData("<m:oMath><m:r><m:t>x ≥ 95%</m:t></m:r></m:oMath>", "x ≥ 95%")]
    [InlineData(
        "<m:oMathPara><m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>179</m:t></m:r></m:den></m:f></m:oMath></m:oMathPara>",
        "3/179"
    )]
    [InlineData(
        "<m:oMath><m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
        "m^2"
    )]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:result w:val='1'/><w:listEntry w:val='Red'/><w:listEntry w:val='Amber'/></w:ddList></w:ffData></w:fldChar></w:r>",
        "Amber"
    )]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>",
        "☒"
    )]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/></w:checkBox></w:ffData></w:fldChar></w:r>",
        "☐"
    )]
    public void Words_in_a_paragraph_are_read_whatever_they_stand_in(string inside, string words) =>
        Read($"<w:p><w:r><w:t xml:space='preserve'>Before </w:t></w:r>{inside}</w:p>")
            .Blocks.OfType<TextBlock>()
            .Single()
            .Text.ShouldBe($"Before {words}");

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>")]
    [InlineData("<w:customXml w:element='a'>{0}</w:customXml>")]
    [InlineData("<w:sdt><w:sdtContent><w:customXml w:element='a'>{0}</w:customXml></w:sdtContent></w:sdt>")]
    public void Paragraphs_and_tables_are_read_whatever_stands_around_them(string around)
    {
        var read = Read(string.Format(null, around, $"<w:p><w:r><w:t>Alone</w:t></w:r></w:p>{Table("In a cell")}"));
        read.Blocks.OfType<TextBlock>().Single().Text.ShouldBe("Alone");
        read.Blocks.OfType<Table>().Single().Rows.Single().Cells.Single().Text.ShouldBe("In a cell");
    }

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>", "row")]
    [InlineData("<w:customXml w:element='a'>{0}</w:customXml>", "row")]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>", "cell")]
    [InlineData("<w:customXml w:element='a'>{0}</w:customXml>", "cell")]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>", "inner row")]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>", "inner cell")]
    public void Rows_and_cells_are_read_whatever_stands_around_them(string around, string where)
    {
        var cell = "<w:tc><w:p><w:r><w:t>Held</w:t></w:r></w:p></w:tc>";
        string Within(string content) => string.Format(null, around, content);
        var inner = $"<w:tbl><w:tr>{(where == "inner cell" ? Within(cell) : cell)}</w:tr></w:tbl>";
        var table = where switch
        {
            "row" => $"<w:tbl>{Within($"<w:tr>{cell}</w:tr>")}</w:tbl>",
            "cell" => $"<w:tbl><w:tr>{Within(cell)}</w:tr></w:tbl>",
            "inner row" => Table(null, $"<w:tbl>{Within($"<w:tr>{cell}</w:tr>")}</w:tbl><w:p/>"),
            _ => Table(null, inner + "<w:p/>"),
        };
        Read(table).Blocks.OfType<Table>().Single().Rows.Single().Cells.Single().Text.ShouldBe("Held");
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" w:val='1'", true)]
    [InlineData(" w:val='true'", true)]
    [InlineData(" w:val='on'", true)]
    [InlineData(" w:val='0'", false)]
    [InlineData(" w:val='false'", false)]
    [InlineData(" w:val='off'", false)]
    public void A_repeated_heading_is_one_however_a_program_writes_its_switch(string value, bool repeated)
    {
        var row =
            $"<w:tr><w:trPr><w:tblHeader{value}/></w:trPr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc></w:tr>";
        Read($"<w:tbl>{row}</w:tbl>").Blocks.OfType<Table>().Single().Rows.Single().IsHeader.ShouldBe(repeated);
    }

    [Fact]
    public void Hidden_words_comments_and_parts_of_other_documents_are_told_and_not_read()
    {
        var read = Read(
            "<w:p><w:r><w:t xml:space='preserve'>Seen </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>"
                + "<w:altChunk/>",
            (
                "word/comments.xml",
                $"<w:comments xmlns:w='{W}'><w:comment w:id='0' w:author='A'><w:p><w:r><w:t>Ask them</w:t></w:r></w:p></w:comment></w:comments>",
                "comments"
            )
        );
        read.Blocks.OfType<TextBlock>().Single().Text.ShouldBe("Seen");
        read.Notes.ShouldContain("Hidden words were not read: “secret”.");
        read.Notes.ShouldContain("A comment was not read as part of the paper: “Ask them”.");
        read.Beside.ShouldContain(a => a.Kind == AsideKind.Comment && a.Words == "Ask them" && a.Author == "A");
        read.Notes.ShouldContain(n => n.Contains("another document", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_that_is_missing_is_told_and_the_rest_is_read()
    {
        var read = Reading.Of(
            "x.docx",
            Package(
                "word/document.xml",
                Body("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"),
                ("docProps/app.xml", null, "extended-properties")
            )
        );
        read.Blocks.OfType<TextBlock>().Single().Text.ShouldBe("Words");
        read.Notes.ShouldContain(n => n.Contains("docProps/app.xml", StringComparison.Ordinal));
    }

    [Fact]
    public void The_main_part_is_found_by_its_relationship_whatever_it_is_called() =>
        Reading
            .Of("x.docx", Package("office/paper7.xml", Body("<w:p><w:r><w:t>Words</w:t></w:r></w:p>")))
            .Blocks.OfType<TextBlock>()
            .Single()
            .Text.ShouldBe("Words");

    [Fact]
    public void Of_alternatives_in_a_cell_that_say_the_same_one_is_read() =>
        Read(
            Table(
                null,
                "<mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
                    + "<mc:Choice Requires='w'><w:p><w:r><w:t>Once</w:t></w:r></w:p></mc:Choice>"
                    + "<mc:Fallback><w:p><w:r><w:t>Once</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:p/>"
            )
        )
            .Blocks.OfType<Table>()
            .Single()
            .Rows.Single()
            .Cells.Single()
            .Text.ShouldBe("Once");

    private static string Table(string? words, string? inside = null) =>
        $"<w:tbl><w:tr><w:tc>{inside ?? $"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"}</w:tc></w:tr></w:tbl>";

    private static string Body(string body) =>
        $"<w:document xmlns:w='{W}' xmlns:r='{Office}' "
        + "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>"
        + $"<w:body>{body}<w:sectPr/></w:body></w:document>";

    private static Document Read(string body, params (string Path, string? Content, string Kind)[] others) =>
        Reading.Of("x.docx", Package("word/document.xml", Body(body), others));

    /// <param name="others">Parts that the main part refers to, with the last word of the relationship's kind; without
    /// content it is missing, and the package refers to it.</param>
    private static byte[] Package(string main, string body, params (string Path, string? Content, string Kind)[] others)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Add(string path, string content)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }

            string Relations(IEnumerable<(string Path, string Kind)> parts) =>
                $"<Relationships xmlns='{Root}'>"
                + string.Concat(
                    parts.Select((p, i) => $"<Relationship Id='r{i}' Type='{Office}/{p.Kind}' Target='/{p.Path}'/>")
                )
                + "</Relationships>";

            const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
            Add(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + $"<Override PartName='/{main}' ContentType='{Word}.document.main+xml'/>"
                    + string.Concat(
                        others
                            .Where(o => o.Content is not null)
                            .Select(o => $"<Override PartName='/{o.Path}' ContentType='{Word}.{o.Kind}+xml'/>")
                    )
                    + "</Types>"
            );
            Add(
                "_rels/.rels",
                Relations([
                    (main, "officeDocument"),
                    .. others.Where(o => o.Content is null).Select(o => (o.Path, o.Kind)),
                ])
            );
            Add(main, body);
            var folder = main[..main.LastIndexOf('/')];
            Add(
                $"{folder}/_rels/{main[(folder.Length + 1)..]}.rels",
                Relations(others.Where(o => o.Content is not null).Select(o => (o.Path, o.Kind)))
            );
            foreach (var (path, content, _) in others.Where(o => o.Content is not null))
            {
                Add(path, content!);
            }
        }

        return stream.ToArray();
    }
}
