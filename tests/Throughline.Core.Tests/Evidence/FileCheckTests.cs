using System.IO.Compression;
using System.Text;
using Throughline.Core.Evidence;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Core.Tests.Evidence;

/// <summary>Files that are taken, and hostile ones that are not, each with its sentence.</summary>
public sealed class FileCheckTests
{
    private static readonly FileCheck Check = new(new EvidenceSettings { MaxFileBytes = 4 * 1024 * 1024 });

    public static TheoryData<string, byte[], string> Taken =>
        new()
        {
            { "audit.pdf", HostilePdf.Carrying(""), "application/pdf" },
            {
                "audit.docx",
                WordPaper.Write(Trackers.Tracker()),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            },
            {
                "Audit.XLSX",
                SpreadsheetPaper.Write(Trackers.Tracker()),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            },
            {
                "slides.pptx",
                Zip(("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>")),
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
            },
            { "figures.csv", "agency,cases\nPolice,20\n"u8.ToArray(), "text/csv; charset=utf-8" },
            { "minute.txt", Encoding.UTF8.GetBytes("Agreed – by all"), "text/plain; charset=utf-8" },
            { "old.txt", [0xFF, 0xFE, (byte)'A', 0], "text/plain; charset=utf-8" },
            { "board.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0], "image/png" },
            { "board.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0], "image/jpeg" },
            { "mail.eml", "From: a@example.org\r\nSubject: Audit\r\n\r\nDone"u8.ToArray(), "message/rfc822" },
            { "audit 1.2 final.pdf", HostilePdf.Carrying(""), "application/pdf" },
        };

    [Theory, MemberData(nameof(Taken))]
    public void A_file_of_a_kind_that_people_read_is_taken_with_the_type_of_its_content(
        string name,
        byte[] bytes,
        string type
    )
    {
        var file = Check.Check(name, bytes);
        (file.Name, file.ContentType, file.Sha256.Length).ShouldBe((name, type, 64));
    }

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "empty.pdf", [], "The file is empty" },
            { "large.txt", Filled(5 * 1024 * 1024), "larger than 4 MB" },
            { "virus.exe", "MZ\u0090"u8.ToArray(), "A program" },
            { "virus.pdf", "MZ\u0090 and more"u8.ToArray(), "is named .pdf but is not a PDF" },
            { "virus.txt", "MZ\u0090 and more"u8.ToArray(), "is named .txt" },
            { "run.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), "is named .txt" },
            { "invoice.exe.pdf", "%PDF-1.7"u8.ToArray(), "ends in “.exe.pdf”" },
            { "page.html.txt", "Hello"u8.ToArray(), "ends in “.html.txt”" },
            { "audit.docm", Zip(("word/document.xml", "<x/>")), "may hold macros" },
            { "audit.xlsm", Zip(("xl/workbook.xml", "<x/>")), "may hold macros" },
            { "audit.xlsb", Zip(("xl/workbook.bin", "x")), "may hold macros" },
            { "audit.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old Office format" },
            {
                "macro.docx",
                Zip(
                    (
                        "[Content_Types].xml",
                        "<Override ContentType='application/vnd.ms-word.document.macroEnabled.main+xml'/>"
                    ),
                    ("word/document.xml", "<x/>")
                ),
                "holds macros"
            },
            {
                "vba.xlsx",
                Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>"), ("xl/vbaProject.bin", "x")),
                "holds macros"
            },
            {
                "hidden.docx",
                Zip(
                    ("[Content_Types].xml", "<Types/>"),
                    ("word/document.xml", "<x/>"),
                    ("word/embeddings/run.exe", "MZ")
                ),
                "holds macros or a program"
            },
            {
                "bomb.docx",
                Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string(' ', 60_000_000))),
                "unpacks to far more"
            },
            { "archive.docx", Zip(("a.txt", "x")), "is named .docx but is not a Word file" },
            { "sheet.docx", SpreadsheetPaper.Write(Trackers.Tracker()), "is named .docx but is not a Word file" },
            { "cut.docx", WordPaper.Write(Trackers.Tracker())[..2000], "damaged or was cut short" },
            { "all.zip", Zip(("a.txt", "x")), "An archive is not taken" },
            { "picture.svg", "<svg onload='alert(1)'/>"u8.ToArray(), "may hold script" },
            { "page.html", "<html>"u8.ToArray(), "may hold script" },
            {
                "picture.png",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray(),
                "is named .png but is not a PNG"
            },
            { "note.txt", "  <html><script>alert(1)</script>"u8.ToArray(), "is named .txt" },
            { "data.csv", "name,value\n<script>alert(1)</script>,2"u8.ToArray(), "is named .csv" },
            { "mail.eml", "Hello, no fields here"u8.ToArray(), "is named .eml" },
            { "mail.eml", "<html>\r\nFrom: x"u8.ToArray(), "is named .eml" },
            { "script.pdf", "%PDF-1.7 << /S /JavaScript /JS (app.alert(1)) >>"u8.ToArray(), "holds script" },
            { "binary.csv", [1, 2, 3, 0, 4], "is named .csv" },
            { "noextension", "Hello"u8.ToArray(), "Files of this kind" },
            { "..", "Hello"u8.ToArray(), "Files of this kind" },
            { "fdp\u202Eexe.txt.html", "Hello"u8.ToArray(), "may hold script" },
        };

    [Theory, MemberData(nameof(Refused))]
    public void A_file_that_runs_lies_or_bursts_is_refused_with_a_sentence(string name, byte[] bytes, string why) =>
        Should.Throw<FileRefusedException>(() => Check.Check(name, bytes)).Message.ShouldContain(why);

    [Theory]
    [InlineData("../../etc/cron.d/audit.txt", "audit.txt")]
    [InlineData("C:\\Users\\ann\\audit.txt", "audit.txt")]
    [InlineData("a\u0000u\r\ndit.txt", "audit.txt")]
    [InlineData("a\u202Eudit.txt", "audit.txt")]
    [InlineData("\"audit\".txt", "audit.txt")]
    [InlineData(" .txt", "txt")]
    public void Of_a_name_only_what_is_safe_to_give_back_is_kept(string name, string kept)
    {
        if (kept == "txt")
        {
            Should.Throw<FileRefusedException>(() => Check.Check(name, "Hello"u8.ToArray()));
            return;
        }

        Check.Check(name, "Hello"u8.ToArray()).Name.ShouldBe(kept);
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'a');
        return bytes;
    }

    private static byte[] Zip(params (string Name, string Text)[] parts)
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
