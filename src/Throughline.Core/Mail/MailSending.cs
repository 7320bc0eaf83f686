using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Throughline.Core.Mail;

/// <summary>
/// Sends what waits in the outbox. Any number of nodes may work at once, and none goes out twice: see
/// <see cref="OutboxLeases"/>.
/// Only a node that dies between the server's yes and the note of it leaves a mail that is sent again; it then carries
/// the same Message-ID.
/// </summary>
public sealed partial class MailSending(
    IServiceScopeFactory scopes,
    MailSettings settings,
    MailWriter writer,
    TimeProvider clock,
    ILogger<MailSending> log
)
{
    private readonly OutboxLeases _leases = new(scopes, settings, clock);

    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many mails left.</returns>
    /// <exception cref="MailServerException">The server cannot be reached; the mails wait, and none is the worse for
    /// it.</exception>
    public async Task<int> SendDueAsync(CancellationToken cancel)
    {
        if (!settings.CanSend)
        {
            return 0;
        }

        await using var transport = new MailTransport(settings);
        var sent = 0;
        while (await _leases.ClaimAsync(cancel) is { Count: > 0 } batch)
        {
            sent += await SendAsync(transport, batch, cancel) ? 1 : 0;
        }

        return sent;
    }

    private async Task<bool> SendAsync(MailTransport transport, List<OutboxMail> batch, CancellationToken cancel)
    {
        SendResult result;
        try
        {
            await transport.OpenAsync(cancel);
            result = await transport.SendAsync(writer.Write(batch), cancel);
        }
        catch (MailServerException e)
        {
            await _leases.ReleaseAsync(batch, e.Message);
            throw;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await _leases.ReleaseAsync(batch, null);
            throw;
        }

        await _leases.NoteAsync(batch, result);
        if (result is { Sent: false, Code: { } code })
        {
            foreach (var mail in batch)
            {
                NotTaken(mail.Id, mail.Kind, code);
            }
        }

        return result.Sent;
    }

    [LoggerMessage(LogLevel.Warning, "Mail {Mail} ({Kind}) was not taken: code {Code}.")]
    private partial void NotTaken(Guid mail, string kind, int code);
}
