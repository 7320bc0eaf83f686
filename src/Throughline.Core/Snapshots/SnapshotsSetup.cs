using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Snapshots;

/// <summary>Registers snapshots: a plan as a meeting saw it.</summary>
public static class SnapshotsSetup
{
    public static IServiceCollection AddSnapshots(this IServiceCollection services) =>
        services.AddScoped<WholePlans>().AddScoped<SnapshotTaking>().AddScoped<SnapshotQueries>();
}
