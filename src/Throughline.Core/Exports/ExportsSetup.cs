using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Exports;

/// <summary>Registers what can be taken away as a file.</summary>
public static class ExportsSetup
{
    public static IServiceCollection AddExports(this IServiceCollection services) =>
        services.AddScoped<ExportOfEverything>().AddScoped<ActionsList>();
}
