using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Web.Jobs;

/// <summary>
/// Once a day, by the day in Britain, lets assurance fall back where evidence went stale. Several nodes may do it:
/// whoever comes second changes nothing.
/// </summary>
internal sealed class AssuranceByDay(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AssuranceByDay> log)
    : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? done = null;
        for (var wait = AfterStart; !stoppingToken.IsCancellationRequested; wait = Between)
        {
            try
            {
                await Task.Delay(wait, clock, stoppingToken);
                var today = TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);
                if (done == today)
                {
                    continue;
                }

                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program();
                await scope.ServiceProvider.GetRequiredService<AssuranceKeeper>().RecomputeAsync(today, stoppingToken);
                done = today;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
                when (e
                        is Microsoft.EntityFrameworkCore.DbUpdateException
                            or System.Data.Common.DbException
                            or Core.Data.ChangedMeanwhileException
                )
            {
                // Tried again in a while; until then the pages show what was true yesterday.
                log.LogError("Assurance could not be kept for today ({Kind}); it is tried again.", e.GetType().Name);
            }
        }
    }
}
