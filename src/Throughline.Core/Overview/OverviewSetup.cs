using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Overview;

/// <summary>Registers what shows where plans stand and what waits.</summary>
public static class OverviewSetup
{
    public static IServiceCollection AddOverview(this IServiceCollection services) =>
        services
            .AddScoped<PlanOverviews>()
            .AddSingleton<FiguresOfAllPlans>()
            .AddScoped<PartnershipOverviews>()
            .AddScoped<WaitingWork>()
            .AddScoped<TodaysWork>();
}
