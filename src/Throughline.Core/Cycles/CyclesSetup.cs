using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Domain.Calendar;
using Throughline.Domain.Cycles;

namespace Throughline.Core.Cycles;

/// <summary>Registers update cycles.</summary>
public static class CyclesSetup
{
    /// <summary>The rhythm comes from the configuration section "Cycles" (see <see cref="CycleRhythm"/>).</summary>
    public static IServiceCollection AddCycles(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(configuration.GetSection("Cycles").Get<CycleRhythm>() ?? new CycleRhythm())
            .AddSingleton(WorkingDays.England)
            .AddSingleton<CycleWork>()
            .AddScoped<CycleMails>()
            .AddScoped<CycleStandings>()
            .AddScoped<CycleOpening>()
            .AddScoped<CycleReminding>()
            .AddScoped<CycleEnding>()
            .AddScoped<CycleQueries>()
            .AddScoped<CycleChanges>();
}
