namespace Throughline.Core.Data;

/// <summary>The keys in the database are held under a certificate that is not set; the message says what to do.</summary>
public sealed class KeysRefusedException : InvalidOperationException
{
    public KeysRefusedException(string message)
        : base(message) { }

    public KeysRefusedException() { }

    public KeysRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
