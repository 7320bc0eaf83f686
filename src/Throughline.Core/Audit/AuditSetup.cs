using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Audit.Chain;

namespace Throughline.Core.Audit;

/// <summary>Registers the proof of the chain, and history.</summary>
public static class AuditSetup
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services
            .AddScoped<AuditExport>()
            .AddScoped<ContentProof>()
            .AddScoped<Verification>()
            .AddScoped<HistoryQueries>();
}
