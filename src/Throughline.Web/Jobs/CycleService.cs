using Throughline.Core.Cycles;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Jobs;

/// <summary>Reminds and escalates in the background; any number of nodes may run it.</summary>
internal sealed class CycleService(CycleWork work, ILogger<CycleService> log, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await work.RunOnceAsync(stoppingToken);
            }
            catch (BeyondKnownHolidaysException e)
            {
                log.LogWarning("Nobody is reminded: {Reason}", e.Message);
            }
            catch (Exception e)
                when (e is Microsoft.EntityFrameworkCore.DbUpdateException or System.Data.Common.DbException)
            {
                log.LogError(
                    "The database did not answer while reminders were due ({Kind}); it is tried again.",
                    e.GetType().Name
                );
            }
        } while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
