using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.History;
using Throughline.Core.Safety;

namespace Throughline.Core;

/// <summary>Registers the proof of the chain, history, erasure, and backups.</summary>
public static class SafetySetup
{
    public static IServiceCollection AddSafety(this IServiceCollection services) =>
        services.AddScoped<ContentProof>().AddScoped<Verification>().AddScoped<HistoryQueries>();
}
