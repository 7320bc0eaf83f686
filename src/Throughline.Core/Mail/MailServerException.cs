namespace Throughline.Core.Mail;

/// <summary>The mail server cannot be reached or does not let the program in: no mail's own fault.</summary>
public sealed class MailServerException : Exception
{
    public MailServerException(string message, Exception innerException)
        : base(message, innerException) { }

    public MailServerException(string message)
        : base(message) { }

    public MailServerException() { }
}
