using System.IO.Compression;

namespace Throughline.Documents.Office;

/// <summary>
/// Some programs part folders in a zip by backslashes, which its format forbids (APPNOTE 4.4.17.1): such a file is written
/// anew with its parts under their names.
/// </summary>
internal static class ZipNames
{
    /// <returns>The same bytes where nothing is wrong with the names, or where it is no zip.</returns>
    /// <exception cref="UnreadableDocumentException">Far larger unpacked than any pack.</exception>
    public static ReadOnlyMemory<byte> Mended(ReadOnlyMemory<byte> bytes, ReadingLimits limits)
    {
        if (!bytes.Span.StartsWith("PK\x03\x04"u8))
        {
            return bytes;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read);
            if (!zip.Entries.Any(e => e.FullName.Contains('\\', StringComparison.Ordinal)))
            {
                return bytes;
            }

            OfficePackage.Check(bytes, limits);
            return Written(zip);
        }
        catch (InvalidDataException)
        {
            // Whoever reads it says that it is damaged.
            return bytes;
        }
    }

    private static byte[] Written(ZipArchive zip)
    {
        using var stream = new MemoryStream();
        using (var mended = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries)
            {
                using var from = entry.Open();
                using var to = mended.CreateEntry(entry.FullName.Replace('\\', '/'), CompressionLevel.Fastest).Open();
                from.CopyTo(to);
            }
        }

        return stream.ToArray();
    }
}
