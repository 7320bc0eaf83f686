using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Search;
using Throughline.Core.Views;

namespace Throughline.Core.Overview;

/// <summary>Registers what shows plans: overviews, search, saved views.</summary>
public static class SeeingSetup
{
    public static IServiceCollection AddSeeing(this IServiceCollection services) =>
        services
            .AddScoped<SearchQueries>()
            .AddScoped<SearchIndex>()
            .AddScoped<PlanOverviews>()
            .AddSingleton<FiguresOfAllPlans>()
            .AddScoped<PartnershipOverviews>()
            .AddScoped<WaitingWork>()
            .AddScoped<TodaysWork>()
            .AddScoped<SavedViews>();
}
