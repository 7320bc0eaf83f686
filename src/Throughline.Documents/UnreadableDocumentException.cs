namespace Throughline.Documents;

/// <summary>
/// The file could not be read. The message is for the person: it says what is wrong and what to do, and never quotes
/// the file.
/// </summary>
public sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException(UnreadableReason reason, string message, Exception? inner = null)
        : base(message, inner) => Reason = reason;

    public UnreadableDocumentException() { }

    public UnreadableDocumentException(string message)
        : base(message) { }

    public UnreadableDocumentException(string message, Exception innerException)
        : base(message, innerException) { }

    public UnreadableReason Reason { get; }
}
