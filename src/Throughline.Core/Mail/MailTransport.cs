using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Throughline.Core.Mail;

/// <summary>One connection to the SMTP server.</summary>
public sealed class MailTransport(MailSettings settings) : IAsyncDisposable
{
    private readonly SmtpClient _client = new()
    {
        Timeout = (int)settings.Timeout.TotalMilliseconds,
        CheckCertificateRevocation = false,
    };

    /// <summary>Connects and signs in where that is not yet done.</summary>
    /// <exception cref="MailServerException">It cannot be done; the message says what to look at.</exception>
    public async Task OpenAsync(CancellationToken cancel)
    {
        if (_client.IsConnected)
        {
            return;
        }

        if (settings.CertificateSha256 is { Length: > 0 } pin)
        {
            _client.ServerCertificateValidationCallback = (_, certificate, _, errors) =>
                errors == SslPolicyErrors.None || (certificate is not null && IsPinned(certificate, pin));
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(settings.Timeout);
        try
        {
            await _client.ConnectAsync(settings.Host!, settings.Port, Of(settings.Security), patience.Token);
            if (!string.IsNullOrEmpty(settings.User))
            {
                await _client.AuthenticateAsync(settings.User, settings.Password ?? "", patience.Token);
            }
        }
        catch (Exception e) when (WhatToDo(e, cancel) is { } words)
        {
            await CloseAsync();
            throw new MailServerException(words, e);
        }
    }

    private static bool IsPinned(X509Certificate certificate, string pin) =>
        string.Equals(
            Convert.ToHexString(SHA256.HashData(certificate.GetRawCertData())),
            pin.Replace(":", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase
        );

    private static SecureSocketOptions Of(MailSecurity security) =>
        security switch
        {
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
        };

    /// <exception cref="MailServerException">The connection broke; nobody knows whether the mail was taken.</exception>
    public async Task<SendResult> SendAsync(MimeMessage message, CancellationToken cancel)
    {
        try
        {
            await _client.SendAsync(message, cancel);
            return new(true, false, null);
        }
        catch (SmtpCommandException e)
            when (e.ErrorCode
                    is SmtpErrorCode.RecipientNotAccepted
                        or SmtpErrorCode.MessageNotAccepted
                        or SmtpErrorCode.UnexpectedStatusCode
                && (int)e.StatusCode is >= 400 and < 600
            )
        {
            return Refused(e);
        }
        catch (Exception e) when (WhatToDo(e, cancel) is { } words)
        {
            await CloseAsync();
            throw new MailServerException(words, e);
        }
    }

    private static SendResult Refused(SmtpCommandException e)
    {
        var code = (int)e.StatusCode;
        return code >= 500
            ? new(
                false,
                true,
                $"The mail server refused it for good (code {code}). Check the person's address, put it right on "
                    + $"their account, then choose \"Try again\".",
                code
            )
            : new(
                false,
                false,
                $"The mail server could not take it now (code {code}); it is tried again by itself.",
                code
            );
    }

    private string? WhatToDo(Exception e, CancellationToken cancel) =>
        e switch
        {
            AuthenticationException =>
                "The mail server did not accept the user name and password. Check Mail:User and Mail:Password.",
            SslHandshakeException =>
                "The mail server's certificate could not be trusted. Check Mail:Host, or set Mail:CertificateSha256 "
                    + "to its fingerprint.",
            NotSupportedException =>
                "The mail server does not offer what the settings ask for. Check Mail:Security (StartTls, Tls or "
                    + "None) and Mail:Port.",
            SocketException =>
                $"Nothing answers at {settings.Host}, port {settings.Port}. Check Mail:Host and Mail:Port, and that "
                    + $"the server runs.",
            OperationCanceledException or TimeoutException when !cancel.IsCancellationRequested =>
                "The mail server took too long to answer. It is tried again by itself.",
            SmtpCommandException c =>
                $"The mail server refused the sender or the connection (code {(int)c.StatusCode}). Check Mail:From "
                    + $"and whether this computer may send through it.",
            SmtpProtocolException or IOException or ServiceNotConnectedException =>
                "The connection to the mail server broke. It is tried again by itself.",
            _ => null,
        };

    private async Task CloseAsync()
    {
        if (_client.IsConnected)
        {
            try
            {
                await _client.DisconnectAsync(quit: false, CancellationToken.None);
            }
            catch (IOException)
            {
                // It was broken already.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        _client.Dispose();
    }
}
