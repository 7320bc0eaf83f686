using Throughline.Core.Mail;

namespace Throughline.Web.Jobs;

/// <summary>
/// Sends what waits in the outbox, in the background; any number of nodes may run it. While the server is away it asks
/// less and less often.
/// </summary>
internal sealed class MailService(
    MailSending sending,
    MailSettings settings,
    ILogger<MailService> log,
    TimeProvider clock
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.CanSend)
        {
            log.LogInformation("No mail server is set (Mail:Host): mails are kept in the outbox and not sent.");
            return;
        }

        var pause = Pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            pause = await SendAsync(stoppingToken)
                ? Pause
                : TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <returns>False when the server, or the database, is away.</returns>
    private async Task<bool> SendAsync(CancellationToken cancel)
    {
        try
        {
            await sending.SendDueAsync(cancel);
            return true;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return true;
        }
        catch (MailServerException e)
        {
            log.LogWarning("Mails wait: {Reason}", e.Message);
        }
        catch (Exception e)
            when (e is Microsoft.EntityFrameworkCore.DbUpdateException or System.Data.Common.DbException)
        {
            log.LogError(
                "The database did not answer while mails were sent ({Kind}); it is tried again.",
                e.GetType().Name
            );
        }

        return false;
    }
}
