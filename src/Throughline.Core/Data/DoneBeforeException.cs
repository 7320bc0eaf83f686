namespace Throughline.Core.Data;

/// <summary>The same form was sent twice at one moment, and the other was first: nothing was saved by this one.</summary>
public sealed class DoneBeforeException : Exception
{
    public DoneBeforeException()
        : base("The same form was sent twice, and is done once.") { }

    public DoneBeforeException(string message)
        : base(message) { }

    public DoneBeforeException(string message, Exception innerException)
        : base(message, innerException) { }
}
