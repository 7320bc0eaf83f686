namespace Throughline.Core.Evidence.Scanning;

/// <summary>A file is there and is not given out now. The message says why and what to do.</summary>
public sealed class FileWithheldException : Exception
{
    public FileWithheldException(string message)
        : base(message) { }

    public FileWithheldException() { }

    public FileWithheldException(string message, Exception innerException)
        : base(message, innerException) { }
}
