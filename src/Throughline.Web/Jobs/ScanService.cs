using Throughline.Core.Data;
using Throughline.Core.Evidence.Scanning;
using Throughline.Domain.Access;

namespace Throughline.Web.Jobs;

/// <summary>Has evidence files scanned in the background, where a scanner is set; one that is away is asked again.</summary>
internal sealed partial class ScanService(
    IServiceScopeFactory scopes,
    ScannerSettings settings,
    TimeProvider clock,
    ILogger<ScanService> log
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.IsSet)
        {
            await Steady.RunAsync("Scanning files", RoundAsync, log, clock, stoppingToken);
        }
    }

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("Virus scanner");
        try
        {
            return await scope.ServiceProvider.GetRequiredService<ScanWork>().WorkOnceAsync(cancel)
                ? TimeSpan.Zero
                : Pause;
        }
        catch (ScannerAwayException e)
        {
            LogAway(log, e.Message);
            return Pause;
        }
        catch (ChangedMeanwhileException)
        {
            // Somebody changed the evidence, or another node was first: once more on what it is now.
            return TimeSpan.Zero;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Files wait to be scanned: {Reason}")]
    private static partial void LogAway(ILogger logger, string reason);
}
