using System.Text;

namespace Throughline.Documents.Reading;

/// <summary>Refuses, in words that help, the kinds of file that people upload by mistake.</summary>
internal static class ForeignFiles
{
    /// <exception cref="UnreadableDocumentException">The file is of a kind that is known and not read.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (IsMarkup(bytes))
        {
            throw Refusal(
                UnreadableReason.WrongType,
                "This is a web page or an XML file. Print it to PDF and upload that."
            );
        }

        if (IsPicture(bytes))
        {
            throw Refusal(
                UnreadableReason.WrongType,
                "This is a picture. Run text recognition (OCR) on it and save the result as PDF, or ask for the "
                    + "original document."
            );
        }
    }

    private static bool IsMarkup(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding
            .Latin1.GetString(bytes[..Math.Min(512, bytes.Length)])
            .TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("II*\0"u8)
        || bytes.StartsWith("MM\0*"u8);

    private static UnreadableDocumentException Refusal(UnreadableReason reason, string message) => new(reason, message);
}
