using Throughline.Core.Packs;

namespace Throughline.Web.Jobs;

/// <summary>Reads papers of agendas and builds packs in the background.</summary>
internal sealed class PackService(PackWork work, ILogger<PackService> log, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Steady.RunAsync(
            "Packs",
            async cancel => await work.WorkOnceAsync(cancel) ? TimeSpan.Zero : Pause,
            log,
            clock,
            stoppingToken
        );
}
