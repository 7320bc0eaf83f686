using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Plans;
using Throughline.Core.Rules;
using Throughline.Documents;

namespace Throughline.Core.Intake;

/// <summary>Registers intake.</summary>
public static class IntakeSetup
{
    /// <summary>Limits come from the configuration section "Reading" (see <see cref="ReadingLimits"/>).</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = configuration.GetSection("Reading").Get<ReadingLimits>() ?? new ReadingLimits();
        return services
            .AddSingleton(limits)
            .AddRules()
            .AddSingleton<PackReader>()
            .AddSingleton<ReadingWork>()
            .AddScoped<DocumentIntake>()
            .AddScoped<ReadingReview>()
            .AddScoped<PlanAcceptance>()
            .AddScoped<IntakeQueries>();
    }
}
