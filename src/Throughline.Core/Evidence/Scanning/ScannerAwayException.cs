namespace Throughline.Core.Evidence.Scanning;

/// <summary>A file could not be scanned; it stays unscanned and is tried again.</summary>
public sealed class ScannerAwayException : Exception
{
    public ScannerAwayException(string message)
        : base(message) { }

    public ScannerAwayException() { }

    public ScannerAwayException(string message, Exception innerException)
        : base(message, innerException) { }
}
