using System.IO.Compression;
using Throughline.Documents.Office;

namespace Throughline.Documents;

/// <summary>Tells what kind of file it is from its content; the name only helps to word a note or a message.</summary>
internal static class FileKind
{
    private const int PdfHeaderWithin = 1024;

    /// <exception cref="UnreadableDocumentException">The file is empty, too large, encrypted, of an old format or of
    /// one that is not read.</exception>
    public static FileFormat Detect(ReadOnlyMemory<byte> file, ReadingLimits limits)
    {
        var bytes = file.Span;
        if (bytes.Length == 0)
        {
            throw Refuse(UnreadableReason.Empty, "The file is empty. Check that it was saved, and choose it again.");
        }

        if (bytes.Length > limits.MaxFileBytes)
        {
            throw Refuse(
                UnreadableReason.TooLarge,
                $"The file is larger than {limits.MaxFileBytes / 1024 / 1024} MB. Save the part that holds the plan "
                    + $"as a new file and upload that."
            );
        }

        if (bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return InZip(file);
        }

        RefuseForeign(bytes);
        return FileFormat.Text;
    }

    /// <summary>A note when the name says another kind than the content; null when they agree.</summary>
    public static string? NameNote(string name, FileFormat format)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        var expected = extension switch
        {
            ".pdf" => FileFormat.Pdf,
            ".docx" or ".docm" or ".dotx" => FileFormat.Docx,
            ".xlsx" or ".xlsm" or ".xltx" => FileFormat.Xlsx,
            _ => format,
        };
        return expected == format
            ? null
            : $"The file is named {extension} but is {format.Name()}; it was read as that.";
    }

    private static FileFormat InZip(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Contains("word/document.xml") || names.Contains("word/document2.xml") ? FileFormat.Docx
                : names.Contains("xl/workbook.xml") ? FileFormat.Xlsx
                : names.Contains("xl/workbook.bin")
                    ? throw Refuse(
                        UnreadableReason.OldFormat,
                        "This is a binary Excel workbook (.xlsb). Open it in Excel, save it as .xlsx, and upload that."
                    )
                : names.Contains("ppt/presentation.xml")
                    ? throw Refuse(
                        UnreadableReason.WrongType,
                        "This is a PowerPoint file. Save it as PDF and upload that."
                    )
                : names.Contains("content.xml")
                    ? throw Refuse(
                        UnreadableReason.WrongType,
                        "This is an OpenDocument file. Open it, save it as .docx, .xlsx or PDF, and upload that."
                    )
                : throw Refuse(
                    UnreadableReason.WrongType,
                    "This is a zip archive or an incomplete Office file. Unpack it and upload the DOCX, XLSX "
                        + "or PDF in it."
                );
        }
        catch (InvalidDataException e)
        {
            throw OfficePackage.Damaged(e);
        }
    }

    private static void RefuseForeign(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
                ? Refuse(
                    UnreadableReason.Encrypted,
                    "The file is protected with a password. Open it, remove the password, save it, and upload that."
                )
                : Refuse(
                    UnreadableReason.OldFormat,
                    "This is a file of an old Office format (.doc, .xls or .msg). Open it, save it as .docx or "
                        + ".xlsx, and upload that."
                );
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            throw Refuse(
                UnreadableReason.WrongType,
                "This is a rich text file (.rtf). Open it in Word, save it as .docx, and upload that."
            );
        }

        var start = System
            .Text.Encoding.Latin1.GetString(bytes[..Math.Min(512, bytes.Length)])
            .TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\r', '\n', '\t');
        if (
            start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw Refuse(
                UnreadableReason.WrongType,
                "This is a web page or an XML file. Print it to PDF and upload that."
            );
        }

        if (
            bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || bytes.StartsWith("GIF8"u8)
            || bytes.StartsWith("II*\0"u8)
            || bytes.StartsWith("MM\0*"u8)
        )
        {
            throw Refuse(
                UnreadableReason.WrongType,
                "This is a picture. Run text recognition (OCR) on it and save the result as PDF, or ask for the "
                    + "original document."
            );
        }
    }

    private static UnreadableDocumentException Refuse(UnreadableReason reason, string message) => new(reason, message);
}
