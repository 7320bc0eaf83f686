using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Web.Jobs;

/// <summary>
/// Gives agencies the names and ends that the day brings, every few minutes; any number of nodes may run it. Who may come in
/// for an agency hangs on the day itself, not on this.
/// </summary>
internal sealed class AgenciesByDay(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AgenciesByDay> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Steady.RunAsync("Agencies for today", RoundAsync, log, clock, stoppingToken);

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program();
        await scope.ServiceProvider.GetRequiredService<AgencyUpkeep>().RunAsync(cancel);
        return Every;
    }
}
