namespace Throughline.Core.Access;

/// <summary>The person must show once more who they are before this is done. Nothing was changed.</summary>
public sealed class ProofNeededException : Exception
{
    public ProofNeededException()
        : base("Show that it is you: with your passkey, or your password and a code. Then do it again.") { }

    public ProofNeededException(string message)
        : base(message) { }

    public ProofNeededException(string message, Exception innerException)
        : base(message, innerException) { }
}
