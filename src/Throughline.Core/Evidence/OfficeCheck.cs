using System.IO.Compression;
using System.Xml;
using Throughline.Documents;
using Throughline.Documents.Office;

namespace Throughline.Core.Evidence;

/// <summary>
/// Looks into an Office file without unpacking more than it declares: its kind, its size, and whether anything in it
/// runs.
/// </summary>
internal static class OfficeCheck
{
    /// <summary>Parts smaller than this, in bytes, may pack as well as they like.</summary>
    private const long WorthChecking = 1024 * 1024;

    /// <exception cref="FileRefusedException">It is damaged, unpacks to too much, or holds macros.</exception>
    public static bool Is(EvidenceFileKind kind, byte[] bytes, EvidenceSettings settings)
    {
        if (!bytes.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return false;
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var parts = zip.Entries.ToDictionary(e => e.FullName, StringComparer.OrdinalIgnoreCase);
            MustNotBurst(zip, settings);
            return parts.ContainsKey("[Content_Types].xml") && parts.ContainsKey(kind.Part!) && MustNotRun(zip);
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
            throw new FileRefusedException(
                "The file is damaged or was cut short. Open it, save it again under a new name, and upload that.",
                e
            );
        }
    }

    /// <summary>
    /// By what the archive declares; .NET unpacks no more than that, and nothing is unpacked here but the list of
    /// types.
    /// </summary>
    private static void MustNotBurst(ZipArchive zip, EvidenceSettings settings)
    {
        long total = 0;
        foreach (var entry in zip.Entries)
        {
            total += entry.Length;
            var ratio = entry.CompressedLength > 0 ? entry.Length / entry.CompressedLength : 0;
            if (
                total > settings.MaxUnpackedBytes
                || zip.Entries.Count > settings.MaxParts
                || (entry.Length > WorthChecking && ratio > settings.MaxCompressionRatio)
            )
            {
                throw new FileRefusedException(
                    "The file unpacks to far more than a document holds, so it was not opened. Save the part that "
                        + "shows it as a new file and upload that."
                );
            }
        }
    }

    /// <summary>A part that is a program under any name.</summary>
    private static bool MustNotRun(ZipArchive zip)
    {
        var runs = zip.Entries.Any(n =>
            FileKinds.Runs(Path.GetExtension(n.FullName))
            && !n.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && !n.FullName.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
        );
        if (runs)
        {
            throw new FileRefusedException(CargoWords.Of(Cargo.Macros));
        }

        ContentCheck.MustCarryNothing(OfficeCargo.Of(zip));
        return true;
    }
}
