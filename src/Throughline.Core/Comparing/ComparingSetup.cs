using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Comparing;

/// <summary>Registers comparison: of plans with what a meeting saw, and of papers.</summary>
public static class ComparingSetup
{
    public static IServiceCollection AddComparing(this IServiceCollection services) =>
        services.AddScoped<PlanVersions>().AddScoped<PaperVersions>();
}
