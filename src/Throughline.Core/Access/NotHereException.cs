namespace Throughline.Core.Access;

/// <summary>There is no such thing, or none that this person may see: the two are told apart for nobody.</summary>
public sealed class NotHereException : Exception
{
    public NotHereException()
        : base("There is no such thing here.") { }

    public NotHereException(string message)
        : base(message) { }

    public NotHereException(string message, Exception innerException)
        : base(message, innerException) { }
}
