using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Backups;
using Throughline.Core.Privacy;

namespace Throughline.Core.Audit;

/// <summary>Registers the proof of the chain, history, erasure, and backups.</summary>
public static class SafetySetup
{
    /// <param name="configuration">The section "Retention" says how long what is not needed is kept.</param>
    public static IServiceCollection AddSafety(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(configuration.GetSection("Retention").Get<RetentionSettings>() ?? new RetentionSettings())
            .AddScoped<Retention>()
            .AddScoped<AuditExport>()
            .AddScoped<ContentProof>()
            .AddScoped<Verification>()
            .AddScoped<HistoryQueries>()
            .AddScoped<Erasure>()
            .AddScoped<Backup>()
            .AddScoped<Restore>();
}
