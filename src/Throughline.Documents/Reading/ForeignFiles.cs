using System.Text;

namespace Throughline.Documents.Reading;

/// <summary>Refuses, in words that help, the kinds of file that people upload by mistake.</summary>
internal static class ForeignFiles
{
    /// <exception cref="UnreadableDocumentException">The file is of a kind that is known and not read.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw OldOffice(bytes);
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            throw Refusal(
                UnreadableReason.WrongType,
                "This is a rich text file (.rtf). Open it in Word, save it as .docx, and upload that."
            );
        }

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

    private static UnreadableDocumentException OldOffice(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"u8) >= 0
            ? Refusal(
                UnreadableReason.Encrypted,
                "The file is protected with a password. Open it, remove the password, save it, and upload that."
            )
            : Refusal(
                UnreadableReason.OldFormat,
                "This is a file of an old Office format (.doc, .xls or .msg). Open it, save it as .docx or "
                    + ".xlsx, and upload that."
            );

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
