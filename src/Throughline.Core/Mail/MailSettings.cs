namespace Throughline.Core.Mail;

/// <summary>The configuration section "Mail".</summary>
public sealed record MailSettings
{
    /// <summary>
    /// The server that takes mail, such as "smtp.example.gov.uk"; without it mails are kept and shown, not sent.
    /// </summary>
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>
    /// StartTls (the default), Tls (from the first byte, usually port 465), or None: only for a server on this
    /// computer.
    /// </summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The sender's address, such as "throughline@example.gov.uk".</summary>
    public string From { get; init; } = "throughline@localhost";

    /// <summary>
    /// SHA-256, in hexadecimal, of the server's certificate, for a server whose certificate no authority signed.
    /// </summary>
    public string? CertificateSha256 { get; init; }

    /// <summary>How long one step of sending may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Where people reach this site, such as "https://throughline.example.gov.uk"; links in mails start with it. Not said, it is
    /// what the server was told of itself: see <see cref="Mail.SiteAddress"/>.
    /// </summary>
    public string SiteAddress { get; init; } = "http://127.0.0.1:5080";

    /// <summary>After so many refusals of one mail it is marked failed.</summary>
    public int MostAttempts { get; init; } = 6;

    public bool CanSend => !string.IsNullOrWhiteSpace(Host);
}

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    StartTls,
    Tls,
    None,
}
