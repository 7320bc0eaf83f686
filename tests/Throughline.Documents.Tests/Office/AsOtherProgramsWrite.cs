using System.IO.Compression;
using System.Text;

namespace Throughline.Documents.Tests.Office;

/// <summary>
/// One small table as Google Docs, Word Online, WPS, LibreOffice and others write it: what is allowed is read, whichever of
/// the allowed ways was taken.
/// </summary>
public sealed class AsOtherProgramsWrite
{
    private const string Transitional = "http://schemas.openxmlformats.org/";
    private const string Rows =
        "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Action</w:t></w:r></w:p></w:tc>"
        + "<w:tc><w:p><w:r><w:t>Lead</w:t></w:r></w:p></w:tc></w:tr>"
        + "<w:tr><w:tc><w:p><w:r><w:t>Train</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Quill</w:t></w:r></w:p></w:tc></w:tr>";
    private static readonly string[][] Wanted =
    [
        ["Action", "Lead"],
        ["Train", "Quill"],
    ];

    [Theory]
    [InlineData("word/document.xml", "word/document.xml")]
    [InlineData("word/document2.xml", "/word/document2.xml")]
    [InlineData("body/text.xml", "./body/text.xml")]
    [InlineData("body/text.xml", "/body/../body/text.xml")]
    [InlineData("word\\document.xml", "word/document.xml")]
    public void The_main_part_is_found_whatever_it_is_called(string name, string target) =>
        Read(Word(Rows, name, target)).ShouldBe(Wanted);

    [Theory]
    [InlineData("<w:tblHeader w:val='true'/>", true)]
    [InlineData("<w:tblHeader w:val='1'/>", true)]
    [InlineData("<w:tblHeader w:val='on'/>", true)]
    [InlineData("<w:tblHeader w:val='0'/>", false)]
    [InlineData("<w:tblHeader w:val='off'/>", false)]
    public void A_heading_row_is_one_however_that_is_said(string said, bool heading) =>
        Table(Word(Rows.Replace("<w:tblHeader/>", said))).Rows[0].IsHeader.ShouldBe(heading);

    [Theory]
    [InlineData("<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>")]
    [InlineData(
        "<w:sdt><w:sdtPr/><w:sdtContent><w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>"
    )]
    [InlineData("<w:ins w:author='a'>{0}</w:ins>")]
    [InlineData("<w:bookmarkStart w:id='1' w:name='a'/>{0}<w:bookmarkEnd w:id='1'/>")]
    public void Rows_are_read_whatever_is_put_around_them(string around) =>
        Read(Word(string.Format(null, around, Rows))).ShouldBe(Wanted);

    [Theory]
    [InlineData("del")]
    [InlineData("moveFrom")]
    public void Rows_that_were_deleted_stand_beside_whatever_says_so(string gone)
    {
        var row = "<w:tr><w:tc><w:p><w:r><w:t>Old</w:t></w:r></w:p></w:tc></w:tr>";
        var read = Reading.Of("paper", Word($"{Rows}<w:{gone} w:author='a'>{row}</w:{gone}>"));
        Reading.Words(read.Blocks.OfType<Table>().Single()).ShouldBe(Wanted);
        read.Beside.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(a => a.Kind.ShouldBe(AsideKind.Deleted), a => a.Words.ShouldBe("Old"));
    }

    [Fact]
    public void Strict_rows_within_others_are_read() =>
        Read(Strict(Word($"<w:ins w:author='a'>{Rows}</w:ins>"))).ShouldBe(Wanted);

    [Fact]
    public void Strict_documents_are_read() => Read(Strict(Word(Rows))).ShouldBe(Wanted);

    [Fact]
    public void Strict_workbooks_are_read() =>
        Read(Strict(Workbook("A1", "B1", "inlineStr", "xl/workbook.xml"))).ShouldBe(Wanted);

    [Theory]
    [InlineData("A1", "B1", "inlineStr", "xl/workbook.xml")]
    [InlineData("A1", "B1", "inlineStr", "/xl/workbook.xml")]
    [InlineData("", "", "inlineStr", "xl/workbook.xml")]
    [InlineData("A1", "B1", "str", "xl/workbook.xml")]
    public void Words_in_the_cells_themselves_are_read(string first, string second, string type, string target) =>
        Read(Workbook(first, second, type, target)).ShouldBe(Wanted);

    [Fact]
    public void A_zip_whose_sizes_follow_its_parts_is_read()
    {
        var word = Word(Rows);
        using var stream = new OneWay();
        Copy(word, stream, static text => text);
        Read(stream.Written).ShouldBe(Wanted);
    }

    private static string[][] Read(byte[] file) => Reading.Words(Table(file));

    private static Table Table(byte[] file) => Reading.Of("paper", file).Blocks.OfType<Table>().Single();

    private static byte[] Word(string rows, string name = "word/document.xml", string target = "word/document.xml") =>
        Package(
            name,
            target,
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            $"<w:document xmlns:w='{Transitional}wordprocessingml/2006/main'><w:body><w:tbl>{rows}</w:tbl></w:body></w:document>"
        );

    private static byte[] Workbook(string first, string second, string type, string target)
    {
        string Cell(string reference, string text) =>
            $"<c{(reference.Length > 0 ? $" r='{reference}'" : "")} t='{type}'>"
            + (type == "str" ? $"<v>{text}</v></c>" : $"<is><t>{text}</t></is></c>");
        string Next(string reference) => reference.Replace('1', '2');
        return Package(
            "xl/workbook.xml",
            target,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            $"<workbook xmlns='{Transitional}spreadsheetml/2006/main' xmlns:r='{Transitional}officeDocument/2006/relationships'>"
                + "<sheets><sheet name='Plan' sheetId='1' r:id='s1'/></sheets></workbook>",
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns='{Transitional}package/2006/relationships'><Relationship Id='s1' "
                    + $"Type='{Transitional}officeDocument/2006/relationships/worksheet' Target='/xl/worksheets/sheet1.xml'/></Relationships>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"<worksheet xmlns='{Transitional}spreadsheetml/2006/main'><sheetData>"
                    + $"<row>{Cell(first, "Action")}{Cell(second, "Lead")}</row>"
                    + $"<row>{Cell(Next(first), "Train")}{Cell(Next(second), "Quill")}</row></sheetData></worksheet>"
            )
        );
    }

    private static byte[] Package(
        string name,
        string target,
        string type,
        string xml,
        params (string Name, string Xml)[] others
    )
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(
                zip,
                "[Content_Types].xml",
                $"<Types xmlns='{Transitional}package/2006/content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Default Extension='xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
                    + $"<Override PartName='/{name.Replace('\\', '/')}' ContentType='{type}'/></Types>"
            );
            Add(
                zip,
                "_rels/.rels",
                $"<Relationships xmlns='{Transitional}package/2006/relationships'><Relationship Id='r1' "
                    + $"Type='{Transitional}officeDocument/2006/relationships/officeDocument' Target='{target}'/></Relationships>"
            );
            Add(zip, name, xml);
            foreach (var (other, words) in others)
            {
                Add(zip, other, words);
            }
        }

        return stream.ToArray();
    }

    /// <summary>As "Strict Open XML" saves it: other names for the same things (ISO/IEC 29500-1).</summary>
    private static byte[] Strict(byte[] file)
    {
        using var stream = new MemoryStream();
        Copy(
            file,
            stream,
            static text =>
                text.Replace(
                        Transitional + "wordprocessingml/2006/main",
                        "http://purl.oclc.org/ooxml/wordprocessingml/main"
                    )
                    .Replace(Transitional + "spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
                    .Replace(
                        Transitional + "officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships"
                    )
        );
        return stream.ToArray();
    }

    private static void Copy(byte[] file, Stream to, Func<string, string> change)
    {
        using var from = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Add(zip, entry.FullName, change(reader.ReadToEnd()));
        }
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }

    /// <summary>A stream that cannot go back, as a web server's: sizes follow the parts.</summary>
    private sealed class OneWay : Stream
    {
        private readonly MemoryStream _written = new();

        public byte[] Written => _written.ToArray();
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => _written.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _written.Write(buffer, offset, count);
    }
}
