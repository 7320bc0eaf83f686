using Throughline.Core.Access;

namespace Throughline.Web.Jobs;

/// <summary>Removes kept forms whose hour is over, every few minutes; any number of nodes may run it.</summary>
internal sealed class KeptFormsService(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KeptFormsService> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Steady.RunAsync("Kept forms", RoundAsync, log, clock, stoppingToken);

    private async Task<TimeSpan> RoundAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeptForms>().SweepAsync(cancel);
        return Every;
    }
}
