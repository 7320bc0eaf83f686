using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Jobs;

/// <summary>
/// Once a day, by the day in Britain, lets assurance fall back where evidence went stale. Several nodes may do it:
/// whoever comes second changes nothing. Until it is done the pages show what was true yesterday.
/// </summary>
internal sealed class AssuranceByDay(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AssuranceByDay> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(20);
    private DateOnly? _done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Steady.RunAsync("Assurance for today", RoundAsync, log, clock, stoppingToken);
    }

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        var today = TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);
        if (_done != today)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program();
            await scope.ServiceProvider.GetRequiredService<AssuranceKeeper>().RecomputeAsync(today, cancel);
            _done = today;
        }

        return Between;
    }
}
