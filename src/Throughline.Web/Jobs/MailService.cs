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
    private TimeSpan _pause = Pause;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.CanSend)
        {
            log.LogInformation("No mail server is set (Mail:Host): mails are kept in the outbox and not sent.");
            return;
        }

        await Steady.RunAsync("Sending mails", RoundAsync, log, clock, stoppingToken);
    }

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        try
        {
            await sending.SendDueAsync(cancel);
            _pause = Pause;
        }
        catch (MailServerException e)
        {
            _pause = TimeSpan.FromTicks(Math.Min(_pause.Ticks * 2, LongestPause.Ticks));
            log.LogWarning("Mails wait: {Reason}", e.Message);
        }

        return _pause;
    }
}
