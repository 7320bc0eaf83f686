namespace Throughline.Core.Intake;

/// <summary>A fault of the program while reading; carries the reading's id, never words of the document.</summary>
public sealed class ReadingFaultException : Exception
{
    public ReadingFaultException(Guid readingId, Exception inner)
        : base($"Reading {readingId} failed with {inner.GetType().Name}.", inner) { }

    public ReadingFaultException() { }

    public ReadingFaultException(string message)
        : base(message) { }

    public ReadingFaultException(string message, Exception innerException)
        : base(message, innerException) { }
}
