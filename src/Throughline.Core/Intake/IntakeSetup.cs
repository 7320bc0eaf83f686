using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Documents.Processes;
using Throughline.Core.Plans;
using Throughline.Core.Rules;
using Throughline.Documents;

namespace Throughline.Core.Intake;

/// <summary>Registers intake.</summary>
public static class IntakeSetup
{
    /// <summary>Limits come from the configuration section "Reading" (see <see cref="ReadingLimits"/> and
    /// <see cref="ReaderSettings"/>).</summary>
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        var reading = configuration.GetSection("Reading");
        var limits = reading.Get<ReadingLimits>() ?? new ReadingLimits();
        return services
            .AddSingleton(limits)
            .AddSingleton(Readers.Shared(reading.Get<ReaderSettings>() ?? new(), limits))
            .AddRules()
            .AddSingleton<ReadingWork>()
            .AddScoped<DocumentIntake>()
            .AddScoped<StoredPaper>()
            .AddScoped<ReadingReview>()
            .AddScoped<OfferedTables>()
            .AddScoped<PlanAcceptance>()
            .AddScoped<WhoWillSee>()
            .AddScoped<TakingBack>()
            .AddScoped<IntakeQueries>();
    }
}
