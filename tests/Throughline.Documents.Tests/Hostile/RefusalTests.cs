using System.IO.Compression;
using System.Text;
using Throughline.Documents.Outside;
using Throughline.Documents.Tests.Pdf;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;

namespace Throughline.Documents.Tests.Hostile;

/// <summary>
/// What cannot be read is refused with one sentence or two that say what to do, and never quote the file.
/// </summary>
public sealed class RefusalTests
{
    private static readonly byte[] Word = WordPaper.Write(Trackers.Tracker());
    private static readonly byte[] Workbook = SpreadsheetPaper.Write(Trackers.Tracker());

    public static TheoryData<string, UnreadableReason, string> Foreign =>
        new()
        {
            { "empty", UnreadableReason.Empty, "choose it again" },
            { "blanks", UnreadableReason.NoText, "right file" },
            { "png", UnreadableReason.WrongType, "OCR" },
            { "jpeg", UnreadableReason.WrongType, "OCR" },
            { "tiff", UnreadableReason.WrongType, "OCR" },
            { "html", UnreadableReason.WrongType, "PDF" },
            { "xml", UnreadableReason.WrongType, "PDF" },
            { "rtf", UnreadableReason.OldFormat, ".docx" },
            { "old word", UnreadableReason.OldFormat, "apt-get install libreoffice-writer-nogui" },
            { "old excel", UnreadableReason.OldFormat, ".xlsx" },
            { "mail", UnreadableReason.OldFormat, ".docx, .xlsx or PDF" },
            { "password office", UnreadableReason.Encrypted, "remove the password" },
            { "zip", UnreadableReason.WrongType, "Unpack" },
            { "powerpoint", UnreadableReason.WrongType, "PDF" },
            { "open slides", UnreadableReason.WrongType, "PDF" },
            { "open text", UnreadableReason.OldFormat, ".docx" },
            { "open sheet", UnreadableReason.OldFormat, ".xlsx" },
            { "open text with a password", UnreadableReason.Encrypted, "remove the password" },
            { "binary workbook", UnreadableReason.OldFormat, ".xlsx" },
            { "program", UnreadableReason.WrongType, "save it as" },
            { "cut zip", UnreadableReason.Damaged, "save it again" },
            { "empty zip", UnreadableReason.WrongType, "Unpack" },
        };

    [Theory, MemberData(nameof(Foreign))]
    public void A_file_of_another_kind_is_refused_with_what_to_do(string kind, UnreadableReason reason, string says)
    {
        var refusal = Reading.Refusal(Bytes(kind), programs: OutsidePrograms.None);
        refusal.Reason.ShouldBe(reason);
        refusal.Message.ShouldContain(says);
        refusal.Message.ShouldEndWith(".");
    }

    [Fact]
    public void A_pdf_with_a_password_is_refused_as_protected()
    {
        var refusal = Reading.Refusal(Reading.Fixture("password.pdf"));
        refusal.Reason.ShouldBe(UnreadableReason.Encrypted);
        refusal.Message.ShouldContain("password");
    }

    [Fact]
    public void A_pdf_that_anyone_may_open_is_read_though_it_is_encrypted() =>
        Reading
            .Of("open.pdf", Reading.Fixture("owner-password.pdf"))
            .Blocks.OfType<TextBlock>()
            .ShouldContain(b => b.Text.Contains("Marrowdale"));

    [Fact]
    public void A_scanned_pdf_is_refused_where_nothing_can_read_it_and_what_to_install_is_said()
    {
        var scan = Reading.Refusal(Reading.Fixture("scan.pdf"), programs: OutsidePrograms.None);
        scan.Reason.ShouldBe(UnreadableReason.NoText);
        scan.Message.ShouldContain("apt-get install tesseract-ocr tesseract-ocr-eng poppler-utils");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.95)]
    public void A_file_that_was_cut_short_is_refused_as_damaged(double share)
    {
        Reading.Refusal(Word[..(int)(Word.Length * share)]).Reason.ShouldBe(UnreadableReason.Damaged);
        Reading.Refusal(Workbook[..(int)(Workbook.Length * share)]).Reason.ShouldBe(UnreadableReason.Damaged);
    }

    [Fact]
    public void A_pdf_that_is_only_a_header_is_refused() =>
        Reading.Refusal("%PDF-1.7\nnothing more"u8.ToArray()).Message.ShouldEndWith(".");

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("xl/workbook.xml")]
    public void A_zip_bomb_is_refused_before_it_is_unpacked(string part)
    {
        var bomb = Zip((part, new byte[60_000_000]));
        bomb.Length.ShouldBeLessThan(200_000);
        Reading.Refusal(bomb).Reason.ShouldBe(UnreadableReason.TooMuchWhenUnpacked);
    }

    [Fact]
    public void A_zip_bomb_of_many_parts_is_refused() =>
        Reading
            .Refusal(
                Zip([
                    ("word/document.xml", [1]),
                    .. Enumerable.Range(0, 40).Select(i => ($"word/media/{i}.bin", new byte[4_000_000])),
                ]),
                new ReadingLimits { MaxUnpackedBytes = 100_000_000 }
            )
            .Reason.ShouldBe(UnreadableReason.TooMuchWhenUnpacked);

    [Fact]
    public void A_zip_bomb_that_lies_about_its_size_takes_no_more_memory_than_it_declares()
    {
        var bomb = Zip(
            (
                "word/document.xml",
                Encoding.UTF8.GetBytes(
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
                        + new string(' ', 300_000_000)
                )
            )
        );
        Declare(bomb, 1000);
        var before = GC.GetTotalAllocatedBytes();
        Reading.Refusal(bomb);
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(50_000_000);
    }

    [Fact]
    public void An_xml_bomb_is_refused()
    {
        const string lol =
            "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'><!ENTITY c "
            + "'&b;&b;&b;&b;&b;'>]><w:document "
            + "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
        Reading.Refusal(Replace(Word, "word/document.xml", lol)).Reason.ShouldBe(UnreadableReason.Damaged);
    }

    [Fact]
    public void An_entity_that_points_at_a_file_of_ours_is_not_followed()
    {
        const string xxe =
            "<?xml version='1.0'?><!DOCTYPE l [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><w:document "
            + "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>";
        Reading.Refusal(Replace(Word, "word/document.xml", xxe)).Reason.ShouldBe(UnreadableReason.Damaged);
    }

    [Theory]
    [InlineData("w:tbl><w:tr><w:tc", "w:tc></w:tr></w:tbl")]
    [InlineData("w:sdt><w:sdtContent", "w:sdtContent></w:sdt")]
    public void Nesting_deeper_than_any_paper_is_refused_and_does_not_end_the_program(string open, string close)
    {
        const int deep = 20_000;
        var xml =
            $"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>{string.Concat(Enumerable.Repeat($"<{open}>", deep))}<w:p><w:r><w:t>deep</w:t></w:r></w:p>{string.Concat(Enumerable.Repeat($"</{close}>", deep))}</w:body></w:document>";
        Reading.Refusal(Replace(Word, "word/document.xml", xml)).Reason.ShouldBe(UnreadableReason.Damaged);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("<</A ", ">>")]
    [InlineData("(", ")")]
    public void A_pdf_nested_deeper_than_any_paper_does_not_end_the_program(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + string.Concat(Enumerable.Repeat(close, 100_000));
        var pdf =
            $"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 1/Kids[3 0 "
            + $"R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Extra "
            + $"{deep}>>endobj\n4 0 obj<</Length 9>>stream\nBT ET    \nendstream "
            + $"endobj\ntrailer<</Root 1 0 R>>";
        Should.NotThrow(() => ReadOrRefuse(Encoding.Latin1.GetBytes(pdf)));
    }

    [Fact]
    public void A_pdf_whose_page_tree_contains_itself_does_not_run_for_ever()
    {
        const string pdf =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 2/Kids[2 0 R 2 0 "
            + "R]>>endobj\ntrailer<</Root 1 0 R>>";
        Should.NotThrow(() => ReadOrRefuse(Encoding.Latin1.GetBytes(pdf)));
    }

    [Fact]
    public void Each_limit_is_kept_and_says_what_to_do()
    {
        var two = new Printer().Line("One page of words here").NewPage().Line("Another page of words").Print();
        Reading.Refusal(two, new ReadingLimits { MaxPages = 1 }).Reason.ShouldBe(UnreadableReason.TooManyPages);
        Reading.Refusal(two, new ReadingLimits { MaxFileBytes = 100 }).Reason.ShouldBe(UnreadableReason.TooLarge);
        Reading.Refusal(two, new ReadingLimits { MaxCharacters = 10 }).Reason.ShouldBe(UnreadableReason.TooLarge);
        Reading.Refusal(Word, new ReadingLimits { MaxCells = 5 }).Reason.ShouldBe(UnreadableReason.TooLarge);
        Reading.Refusal(Workbook, new ReadingLimits { MaxCells = 5 }).Reason.ShouldBe(UnreadableReason.TooLarge);
        Reading
            .Refusal(TextPaper.Write(Trackers.Tracker()), new ReadingLimits { MaxCells = 5 })
            .Reason.ShouldBe(UnreadableReason.TooLarge);
        Reading
            .Refusal("words enough"u8.ToArray(), new ReadingLimits { MaxCharacters = 5 })
            .Reason.ShouldBe(UnreadableReason.TooLarge);
        Reading.Refusal(Workbook, new ReadingLimits { MaxRowsPerSheet = 2 }).Message.ShouldContain("rows");
    }

    [Fact]
    public void A_wrongly_named_file_is_read_as_what_it_is_and_says_so()
    {
        var read = Reading.Of("plan.pdf", Word);
        read.Format.ShouldBe(FileFormat.Docx);
        read.Notes.ShouldContain(n => n.Contains("named .pdf") && n.Contains("Word document"));
        Reading.Of("plan.docx", Word).Notes.ShouldBeEmpty();
    }

    [Fact]
    public void A_name_with_folders_in_it_keeps_only_the_name() =>
        Reading.Of("../../etc/plan.docx", Word).Name.ShouldBe("plan.docx");

    private static void ReadOrRefuse(byte[] bytes)
    {
        try
        {
            Reading.Of("pack.pdf", bytes);
        }
        catch (UnreadableDocumentException e)
        {
            e.Message.ShouldEndWith(".");
        }
    }

    internal static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Replace(byte[] package, string part, string xml)
    {
        using var stream = new MemoryStream();
        stream.Write(package);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)!.Delete();
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(xml));
        }

        return stream.ToArray();
    }

    /// <summary>Writes another unpacked size into the archive's directory.</summary>
    private static void Declare(byte[] zip, int size)
    {
        var directory = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(directory + 24), size).ShouldBeTrue();
    }

    private static byte[] Bytes(string kind) =>
        kind switch
        {
            "empty" => [],
            "blanks" => Encoding.UTF8.GetBytes(" \r\n\t \n"),
            "png" => [0x89, .. "PNG\r\n\x1a\n"u8, 0, 0, 0],
            "jpeg" => [0xFF, 0xD8, 0xFF, 0xE0, 0],
            "tiff" => [.. "II*\0"u8, 0, 0],
            "html" => "  <!DOCTYPE html><html><body>plan</body></html>"u8.ToArray(),
            "xml" => "<?xml version=\"1.0\"?><plan/>"u8.ToArray(),
            "rtf" => "{\\rtf1 plan}"u8.ToArray(),
            "old word" => Container("WordDocument"),
            "old excel" => Container("Workbook"),
            "mail" => Container("__properties_version1.0"),
            "password office" => Container("EncryptedPackage"),
            "zip" => Zip(("notes.txt", [65])),
            "powerpoint" => Zip(("ppt/presentation.xml", [65])),
            "open slides" => Open("presentation"),
            "open text" => Open("text"),
            "open sheet" => Open("spreadsheet"),
            "open text with a password" => Open("text", "<manifest:encryption-data/>"),
            "binary workbook" => Zip(("xl/workbook.bin", [65])),
            "program" => [0x7F, .. "ELF"u8, 0, 1, 2, 0, 0, 3],
            "cut zip" => Zip(("word/document.xml", [65]))[..40],
            "empty zip" => Zip(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>The beginning of Office's old container, with the name of a stream.</summary>
    private static byte[] Container(string stream) =>
        [
            .. (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            .. new byte[600],
            .. Encoding.Unicode.GetBytes(stream + "\0"),
        ];

    private static byte[] Open(string kind, string manifest = "") =>
        Zip(
            ("mimetype", Encoding.ASCII.GetBytes("application/vnd.oasis.opendocument." + kind)),
            ("content.xml", [65]),
            ("META-INF/manifest.xml", Encoding.ASCII.GetBytes(manifest))
        );
}
