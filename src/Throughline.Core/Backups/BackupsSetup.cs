using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Backups;

/// <summary>Registers backups, restoring them, and bringing a database up to date.</summary>
public static class BackupsSetup
{
    public static IServiceCollection AddBackups(this IServiceCollection services) =>
        services.AddScoped<Backup>().AddScoped<BackupRestore>().AddScoped<Upgrade>().AddScoped<OlderBackups>();
}
