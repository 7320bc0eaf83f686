using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Closing;

/// <summary>Registers closure, and the check whether it held.</summary>
public static class ClosingSetup
{
    public static IServiceCollection AddClosing(this IServiceCollection services) =>
        services.AddScoped<ClosureMails>().AddScoped<Closure>().AddScoped<HoldChecks>();
}
