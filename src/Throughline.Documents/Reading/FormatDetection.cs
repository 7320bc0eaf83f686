using System.IO.Compression;
using System.Xml;
using Throughline.Documents.Office;
using Throughline.Documents.Outside;

namespace Throughline.Documents.Reading;

/// <summary>Tells what kind of file it is from its content; the name only helps to word a note or a message.</summary>
internal static class FormatDetection
{
    /// <summary>What a file begins as.</summary>
    public enum Beginning
    {
        Pdf,
        Zip,
        Other,
    }

    private const int PdfHeaderWithin = 1024;

    /// <exception cref="UnreadableDocumentException">The file is empty, too large, encrypted, of an old format or of
    /// one that is not read.</exception>
    /// <returns>What it is read as; and what it is turned into that from, or null when it is that already.</returns>
    public static (FileFormat Format, OlderKind? Older) Detect(
        ReadOnlyMemory<byte> file,
        ReadingLimits limits,
        OutsidePrograms programs
    )
    {
        var beginning = CheckBeginning(file, limits, programs);
        var older = OlderFiles.KindOf(file.Span) ?? (beginning == Beginning.Zip ? OlderInZip(file) : null);
        if (older is { } kind)
        {
            OlderFiles.CheckCanBeTurned(kind, programs);
            return (kind.Becomes(), kind);
        }

        var format = beginning switch
        {
            Beginning.Pdf => FileFormat.Pdf,
            Beginning.Zip => InZip(file),
            Beginning.Other => FileFormat.Text,
        };
        return (format, null);
    }

    private static OlderKind? OlderInZip(ReadOnlyMemory<byte> file) => Opened(file, OlderFiles.KindIn);

    /// <summary>What the first bytes say; nothing is unpacked.</summary>
    /// <inheritdoc cref="Detect"/>
    public static Beginning CheckBeginning(ReadOnlyMemory<byte> file, ReadingLimits limits, OutsidePrograms programs)
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
            return Beginning.Pdf;
        }

        if (bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8))
        {
            return Beginning.Zip;
        }

        OlderFiles.CheckBeginning(bytes, programs);
        ForeignFiles.Refuse(bytes);
        return Beginning.Other;
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
            ".csv" or ".tsv" => FileFormat.Csv,
            _ => format,
        };
        return expected == format
            ? null
            : $"The file is named {extension} but is {format.Name()}; it was read as that.";
    }

    private static FileFormat InZip(ReadOnlyMemory<byte> file) =>
        Opened(
            file,
            static zip =>
                MainPart.KindIn(zip)
                ?? OfParts(zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase))
        );

    private static T Opened<T>(ReadOnlyMemory<byte> file, Func<ZipArchive, T> look)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.ToArray(), writable: false), ZipArchiveMode.Read);
            return look(zip);
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            throw OfficePackage.Damaged(e);
        }
    }

    private static FileFormat OfParts(HashSet<string> names) =>
        names.Contains("word/document.xml") || names.Contains("word/document2.xml") ? FileFormat.Docx
        : names.Contains("xl/workbook.xml") ? FileFormat.Xlsx
        : names.Contains("ppt/presentation.xml")
            ? throw Refuse(UnreadableReason.WrongType, "This is a PowerPoint file. Save it as PDF and upload that.")
        : names.Contains("content.xml")
            ? throw Refuse(
                UnreadableReason.WrongType,
                "This is an OpenDocument drawing or slides. Save it as PDF and upload that."
            )
        : throw Refuse(
            UnreadableReason.WrongType,
            "This is a zip archive or an incomplete Office file. Unpack it and upload the DOCX, XLSX " + "or PDF in it."
        );

    private static UnreadableDocumentException Refuse(UnreadableReason reason, string message) => new(reason, message);
}
