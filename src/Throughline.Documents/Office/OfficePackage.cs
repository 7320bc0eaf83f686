using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Throughline.Documents.Office;

/// <summary>Opens a DOCX or XLSX safely: checks what it unpacks to before anything is unpacked, and words every failure.</summary>
internal static class OfficePackage
{
    /// <exception cref="UnreadableDocumentException">Truncated, damaged, or far larger unpacked than any pack.</exception>
    public static void Check(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            long total = 0;
            foreach (var entry in zip.Entries)
            {
                total += Inflated(entry, limits, limits.MaxUnpackedBytes - total);
                if (total > limits.MaxUnpackedBytes)
                {
                    throw TooMuch();
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException)
        {
            throw Damaged(e);
        }
    }

    /// <summary>Runs a reading of the package and words what may go wrong in it.</summary>
    public static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or IOException or FormatException
            or ArgumentException or InvalidOperationException or NullReferenceException or KeyNotFoundException or OverflowException or NotSupportedException or UriFormatException or InvalidCastException)
        {
            // What a damaged package throws depends on where it is damaged; all of it means the same to the person.
            throw Damaged(e);
        }
    }

    public static UnreadableDocumentException Damaged(Exception? inner = null) => new(UnreadableReason.Damaged,
        "The file is damaged or was cut short. Open it in Word or Excel, save it again under a new name, and upload that.", inner);

    private static UnreadableDocumentException TooMuch() => new(UnreadableReason.TooMuchWhenUnpacked,
        "The file unpacks to far more than a committee pack holds, so it was not opened. Save the part that you need as a new file and upload that.");

    /// <summary>The size of a part as it really unpacks, counted while it does: what the archive declares may be a lie.</summary>
    private static long Inflated(ZipArchiveEntry entry, ReadingLimits limits, long left)
    {
        if (entry.Length > left)
        {
            throw TooMuch();
        }

        if (entry.CompressedLength > 0 && entry.Length > 10_000_000 && entry.Length / entry.CompressedLength > limits.MaxCompressionRatio)
        {
            throw TooMuch();
        }

        return entry.Length;
    }
}
