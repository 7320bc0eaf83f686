using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Search;

/// <summary>Registers search and its index.</summary>
public static class SearchSetup
{
    public static IServiceCollection AddSearch(this IServiceCollection services) =>
        services.AddScoped<SearchQueries>().AddScoped<SearchIndex>();
}
