namespace Throughline.Core.Data.Schema;

/// <summary>
/// The database was not brought up to date, and is as it was. The message says so in sentences for whoever looks after
/// the server; it holds nothing of what is stored.
/// </summary>
public sealed class UpgradeRefusedException : Exception
{
    public UpgradeRefusedException(string message)
        : base(message) { }

    public UpgradeRefusedException() { }

    public UpgradeRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
