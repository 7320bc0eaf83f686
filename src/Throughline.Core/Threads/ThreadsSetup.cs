using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Threads;

/// <summary>Registers the thread from the finding to the difference made.</summary>
public static class ThreadsSetup
{
    public static IServiceCollection AddThreads(this IServiceCollection services) =>
        services.AddScoped<ThreadLoader>().AddScoped<ThreadQueries>();
}
