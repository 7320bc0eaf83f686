using System.IO.Compression;
using System.Text;
using Throughline.Documents.Outside;

namespace Throughline.Documents.Reading;

/// <summary>
/// Recognises files that LibreOffice turns, by what is in them. Office's old container holds several kinds, told apart by
/// the names of its streams ([MS-CFB], names in UTF-16).
/// </summary>
internal static class OlderFiles
{
    private const string OpenDocument = "application/vnd.oasis.opendocument.";
    private const int LongestType = 100;

    private static ReadOnlySpan<byte> Container => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>What it is by its first bytes and names; null for anything else, zips among it.</summary>
    public static OlderKind? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("{\\rtf"u8) ? OlderKind.Rtf
        : !bytes.StartsWith(Container) ? null
        : Holds(bytes, "WordDocument") ? OlderKind.Doc
        : Holds(bytes, "Workbook") || Holds(bytes, "Book") ? OlderKind.Xls
        : null;

    /// <summary>What a zip is; null for anything that is not turned.</summary>
    public static OlderKind? KindIn(ZipArchive zip)
    {
        if (zip.GetEntry("xl/workbook.bin") is not null)
        {
            return OlderKind.Xlsb;
        }

        if (zip.GetEntry("mimetype") is not { Length: < LongestType } entry || zip.GetEntry("content.xml") is null)
        {
            return null;
        }

        CheckIsOpen(zip);
        using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
        var type = reader.ReadToEnd().Trim();
        return type.StartsWith(OpenDocument + "text", StringComparison.Ordinal) ? OlderKind.Odt
            : type.StartsWith(OpenDocument + "spreadsheet", StringComparison.Ordinal) ? OlderKind.Ods
            : null;
    }

    /// <summary>Refuses what its first bytes show to be locked, of no use, or not to be turned here.</summary>
    /// <exception cref="UnreadableDocumentException">The message says what to do.</exception>
    public static void CheckBeginning(ReadOnlySpan<byte> bytes, OutsidePrograms programs)
    {
        if (KindOf(bytes) is { } kind)
        {
            CheckCanBeTurned(kind, programs);
        }
        else if (bytes.StartsWith(Container))
        {
            throw Holds(bytes, "EncryptedPackage")
                ? Locked()
                : new(
                    UnreadableReason.OldFormat,
                    "This is a mail (.msg) or another file of an old Office format that holds no paper. Save the paper that "
                        + "is in it as .docx, .xlsx or PDF, and upload that."
                );
        }
    }

    /// <exception cref="UnreadableDocumentException">LibreOffice is not installed.</exception>
    public static void CheckCanBeTurned(OlderKind kind, OutsidePrograms programs)
    {
        if (programs.Office is null)
        {
            throw new UnreadableDocumentException(
                UnreadableReason.OldFormat,
                $"This is {kind.Name()}. {OutsidePrograms.HowToGetOffice}; or open it, save it as "
                    + $".{kind.Becomes().Code()}, and upload that."
            );
        }
    }

    private static void CheckIsOpen(ZipArchive zip)
    {
        if (zip.GetEntry("META-INF/manifest.xml") is { Length: < 10_000_000 } manifest)
        {
            using var reader = new StreamReader(manifest.Open());
            if (reader.ReadToEnd().Contains("encryption-data", StringComparison.Ordinal))
            {
                throw Locked();
            }
        }
    }

    private static UnreadableDocumentException Locked() =>
        new(
            UnreadableReason.Encrypted,
            "The file is protected with a password. Open it, remove the password, save it, and upload that."
        );

    /// <summary>True when a stream of the container has this name, which ends with a zero.</summary>
    private static bool Holds(ReadOnlySpan<byte> bytes, string name) =>
        bytes.IndexOf(Encoding.Unicode.GetBytes(name + "\0")) >= 0;
}
