using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Throughline.Documents.Office;

/// <summary>
/// Opens a DOCX or XLSX safely: checks what it unpacks to before anything is unpacked, and words every failure.
/// </summary>
internal static class OfficePackage
{
    /// <summary>Parts smaller than this, in bytes, may pack as well as they like.</summary>
    private const long WorthChecking = 10_000_000;

    /// <exception cref="UnreadableDocumentException">Truncated, damaged, or far larger unpacked than any
    /// pack.</exception>
    public static void Check(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            long total = 0;
            foreach (var entry in zip.Entries)
            {
                total += Unpacked(entry, limits);
                if (total > limits.MaxUnpackedBytes)
                {
                    throw TooMuch();
                }
            }

            foreach (var entry in zip.Entries)
            {
                CheckDepth(entry, limits);
            }
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or EndOfStreamException
                        or NotSupportedException
                        or ArgumentException
                        or OverflowException
                        or XmlException
            )
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
        catch (Exception e)
            when (e
                    is OpenXmlPackageException
                        or FileFormatException
                        or InvalidDataException
                        or XmlException
                        or IOException
                        or FormatException
                        or ArgumentException
                        or InvalidOperationException
                        or NullReferenceException
                        or KeyNotFoundException
                        or OverflowException
                        or NotSupportedException
                        or UriFormatException
                        or InvalidCastException
            )
        {
            // What a damaged package throws depends on where it is damaged; all of it means the same to the person.
            throw Damaged(e);
        }
    }

    public static UnreadableDocumentException Damaged(Exception? inner = null) =>
        new(
            UnreadableReason.Damaged,
            "The file is damaged or was cut short. Open it in Word or Excel, save it again under a new name, and "
                + "upload that.",
            inner
        );

    private static UnreadableDocumentException TooMuch() =>
        new(
            UnreadableReason.TooMuchWhenUnpacked,
            "The file unpacks to far more than a committee pack holds, so it was not opened. Save the part that you "
                + "need as a new file and upload that."
        );

    /// <summary>
    /// The size that the archive declares for a part. .NET unpacks no more than that, so a lie only cuts the part
    /// short.
    /// </summary>
    private static long Unpacked(ZipArchiveEntry entry, ReadingLimits limits)
    {
        var ratio = entry.CompressedLength > 0 ? entry.Length / entry.CompressedLength : 0;
        return entry.Length > WorthChecking && ratio > limits.MaxCompressionRatio ? throw TooMuch() : entry.Length;
    }

    /// <summary>
    /// The SDK reads nested elements by recursion: a part nested without end would end the program, so it is walked
    /// once without.
    /// </summary>
    private static void CheckDepth(ZipArchiveEntry entry, ReadingLimits limits)
    {
        if (
            !entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && !entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        )
        {
            return;
        }

        using (var quick = entry.Open())
        {
            if (MarkupDepth.IsSurelyWithin(quick, limits.MaxNesting))
            {
                return;
            }
        }

        using var part = entry.Open();
        using var xml = XmlReader.Create(
            part,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                CheckCharacters = false,
            }
        );
        while (xml.Read())
        {
            if (xml.Depth > limits.MaxNesting)
            {
                throw Damaged();
            }
        }
    }
}
