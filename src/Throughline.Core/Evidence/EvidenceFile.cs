namespace Throughline.Core.Evidence;

/// <summary>A file that was checked: what it is by its content, under a name that is safe to give back.</summary>
public sealed record EvidenceFile(string Name, string ContentType, string Sha256, ReadOnlyMemory<byte> Bytes);

/// <summary>A file that is not taken. The message says why and what to do.</summary>
public sealed class FileRefusedException : Exception
{
    public FileRefusedException(string message)
        : base(message) { }

    public FileRefusedException() { }

    public FileRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
