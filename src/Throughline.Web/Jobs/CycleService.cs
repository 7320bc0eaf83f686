using Throughline.Core.Cycles;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Jobs;

/// <summary>Reminds and escalates in the background; any number of nodes may run it.</summary>
internal sealed class CycleService(CycleWork work, ILogger<CycleService> log, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Steady.RunAsync("Reminding", RoundAsync, log, clock, stoppingToken);

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        try
        {
            await work.RunOnceAsync(cancel);
        }
        catch (BeyondKnownHolidaysException e)
        {
            log.LogWarning("Nobody is reminded: {Reason}", e.Message);
        }

        return Pause;
    }
}
