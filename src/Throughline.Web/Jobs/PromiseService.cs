using Throughline.Core.Meetings.Record;

namespace Throughline.Web.Jobs;

/// <summary>Reminds of what was promised in meetings, in the background; any number of nodes may run it.</summary>
internal sealed class PromiseService(PromiseReminding work, ILogger<PromiseService> log, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Steady.RunAsync("Reminding of promises", RoundAsync, log, clock, stoppingToken);

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        await work.RunOnceAsync(cancel);
        return Pause;
    }
}
