using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Overview;
using Throughline.Core.Search;

namespace Throughline.Core;

/// <summary>Registers what shows plans: overviews and search.</summary>
public static class SeeingSetup
{
    public static IServiceCollection AddSeeing(this IServiceCollection services) => services
        .AddScoped<SearchQueries>().AddScoped<SearchIndex>().AddScoped<PlanOverviews>();
}
