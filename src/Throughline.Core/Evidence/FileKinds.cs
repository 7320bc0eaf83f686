namespace Throughline.Core.Evidence;

/// <summary>How a kind's content is told.</summary>
internal enum Content
{
    Pdf,
    Office,
    Text,
    Png,
    Jpeg,
    OldOffice,
    Mail,
}

/// <summary>A kind of file that is taken as evidence.</summary>
/// <param name="Part">For an Office file, the part that tells which it is.</param>
internal sealed record EvidenceFileKind(
    string Extension,
    string Name,
    string ContentType,
    Content Content,
    string? Part = null
);

/// <summary>What is taken, and why the rest is not.</summary>
internal static class FileKinds
{
    private const string List =
        "PDF, Word (.docx), Excel (.xlsx), PowerPoint (.pptx), CSV, text, a picture (.png, .jpg) or a saved mail "
        + "(.eml, .msg)";

    private static readonly EvidenceFileKind[] Taken =
    [
        new(".pdf", "a PDF", "application/pdf", Content.Pdf),
        new(
            ".docx",
            "a Word file",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Content.Office,
            "word/document.xml"
        ),
        new(
            ".xlsx",
            "an Excel workbook",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Content.Office,
            "xl/workbook.xml"
        ),
        new(
            ".pptx",
            "a PowerPoint file",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Content.Office,
            "ppt/presentation.xml"
        ),
        new(".csv", "a CSV file", "text/csv; charset=utf-8", Content.Text),
        new(".txt", "a text file", "text/plain; charset=utf-8", Content.Text),
        new(".png", "a PNG picture", "image/png", Content.Png),
        new(".jpg", "a JPEG picture", "image/jpeg", Content.Jpeg),
        new(".jpeg", "a JPEG picture", "image/jpeg", Content.Jpeg),
        new(".eml", "a saved mail", "message/rfc822", Content.Mail),
        new(".msg", "a saved Outlook mail", "application/vnd.ms-outlook", Content.OldOffice),
    ];

    private static readonly HashSet<string> Macros = new(
        [".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".xlam", ".xlsb", ".potm", ".ppsm"],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly HashSet<string> Old = new([".doc", ".xls", ".ppt"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Pages = new(
        [".html", ".htm", ".xhtml", ".svg", ".xml", ".mht", ".mhtml"],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly HashSet<string> Packed = new(
        [".zip", ".7z", ".rar", ".gz", ".tar", ".iso", ".img", ".cab"],
        StringComparer.OrdinalIgnoreCase
    );
    private static readonly HashSet<string> Programs = new(
        [
            ".exe",
            ".com",
            ".bat",
            ".cmd",
            ".ps1",
            ".js",
            ".jse",
            ".vbs",
            ".vbe",
            ".wsf",
            ".hta",
            ".scr",
            ".msi",
            ".dll",
            ".jar",
            ".lnk",
            ".sh",
            ".py",
            ".app",
            ".apk",
            ".reg",
            ".cpl",
            ".pif",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    public static EvidenceFileKind? Of(string extension) =>
        Array.Find(Taken, k => k.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>True for what a computer runs, and for what a browser runs script in.</summary>
    public static bool Runs(string extension) =>
        Programs.Contains(extension) || Pages.Contains(extension) || Macros.Contains(extension);

    /// <summary>True for what runs, and for what may hide what runs: an archive, or an Office file of the old kind.</summary>
    public static bool IsHarmful(string extension) =>
        Runs(extension) || Packed.Contains(extension) || Old.Contains(extension);

    /// <summary>A name with the extension of what an archive is by its parts; of an archive that is no Office file, .zip.</summary>
    public static string OfficeNameOf(byte[] bytes)
    {
        try
        {
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes, writable: false));
            return "attached"
                + (Array.Find(Taken, k => k.Part is not null && zip.GetEntry(k.Part) is not null)?.Extension ?? ".zip");
        }
        catch (InvalidDataException)
        {
            return "attached.zip";
        }
    }

    public static string WhyNot(string extension) =>
        Macros.Contains(extension)
            ? $"A file that may hold macros ({extension}) is not taken. Save it without them, as .docx, .xlsx, "
                + $".pptx or PDF, and upload that."
        : Old.Contains(extension)
            ? $"A file of the old Office format ({extension}) is not taken. Save it as .docx, .xlsx, .pptx or PDF, "
                + $"and upload that."
        : Pages.Contains(extension)
            ? $"A web page or drawing ({extension}) may hold script and is not taken. Print it to PDF and upload that."
        : Packed.Contains(extension) ? "An archive is not taken. Unpack it and upload the files in it one by one."
        : Programs.Contains(extension) ? "A program is not taken as evidence."
        : $"Files of this kind are not taken. Upload {List}.";
}
