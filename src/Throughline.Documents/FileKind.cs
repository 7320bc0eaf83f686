namespace Throughline.Documents;

/// <summary>Tells what kind of file it is from its first bytes; its name only helps to word the message.</summary>
internal static class FileKind
{
    public static DocumentFormat Detect(string name, ReadOnlySpan<byte> bytes, ReadingLimits limits)
    {
        if (bytes.Length == 0)
        {
            throw new UnreadableDocumentException(UnreadableReason.Empty, "The file is empty. Check that it was saved, and choose it again.");
        }

        if (bytes.Length > limits.MaxFileBytes)
        {
            throw new UnreadableDocumentException(UnreadableReason.TooLarge, $"The file is larger than {limits.MaxFileBytes / 1024 / 1024} MB. Split it, or save the part that holds the plan.");
        }

        return bytes.StartsWith("%PDF"u8) ? DocumentFormat.Pdf
            : bytes.StartsWith("PK"u8) && name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? DocumentFormat.Xlsx
            : bytes.StartsWith("PK"u8) ? DocumentFormat.Docx
            : DocumentFormat.Text;
    }
}
