using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Backups;

/// <summary>Registers backups and restoring them.</summary>
public static class BackupsSetup
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddScoped<Backup>().AddScoped<BackupRestore>();
}
