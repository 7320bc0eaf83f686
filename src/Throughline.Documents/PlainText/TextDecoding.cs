using System.Text;

namespace Throughline.Documents.PlainText;

/// <summary>
/// Finds out in which encoding a text was saved: byte order mark, then UTF-16 by its zero bytes, then valid UTF-8, else
/// Windows-1252.
/// </summary>
internal static class TextDecoding
{
    private const int Sample = 64 * 1024;

    /// <returns>The text, and a note when the encoding had to be guessed.</returns>
    /// <exception cref="UnreadableDocumentException">The bytes are not text.</exception>
    public static (string Text, string? Note) Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
        {
            return (marked, null);
        }

        if (bytes.Contains((byte)0))
        {
            if (Utf16ByZeros(bytes) is { } utf16)
            {
                return (utf16.GetString(bytes), "The file does not say its encoding; it was read as UTF-16.");
            }

            throw new UnreadableDocumentException(
                UnreadableReason.WrongType,
                "This is not a text, Word, Excel or PDF file. Open it in the program that made it and save it as "
                    + "PDF, DOCX or XLSX."
            );
        }

        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return (Encoding.UTF8.GetString(bytes), null);
        }

        return (
            Windows1252.Decode(bytes),
            "The file is not in UTF-8; it was read as Windows-1252. Check letters with accents and pound signs."
        );
    }

    /// <summary>The text when it begins with a byte order mark; else null.</summary>
    private static string? Marked(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(bytes[3..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
            ? Encoding.BigEndianUnicode.GetString(bytes[2..])
            : null;
    }

    private static UnicodeEncoding? Utf16ByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(Sample, bytes.Length & ~1)];
        int even = 0,
            odd = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var units = Math.Max(1, sample.Length / 2);
        return odd * 10 > units * 6 && even * 50 < units ? new UnicodeEncoding(false, false)
            : even * 10 > units * 6 && odd * 50 < units ? new UnicodeEncoding(true, false)
            : null;
    }
}
