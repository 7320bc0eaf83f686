using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Documents;
using Throughline.Domain.Intake;

namespace Throughline.Core;

/// <summary>Registers intake and plans.</summary>
public static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        var limits = new ReadingLimits
        {
            MaxFileBytes = Number(configuration, nameof(ReadingLimits.MaxFileBytes), new ReadingLimits().MaxFileBytes),
            MaxPages = (int)Number(configuration, nameof(ReadingLimits.MaxPages), new ReadingLimits().MaxPages),
        };
        return services.AddSingleton(limits).AddSingleton(Vocabulary.Default).AddSingleton<PackReader>().AddSingleton<ReadingWork>()
            .AddScoped(_ => new Actor(configuration["Actor"] ?? "The person at this computer"))
            .AddScoped<DocumentIntake>().AddScoped<ReadingReview>().AddScoped<PlanAcceptance>().AddScoped<IntakeQueries>().AddScoped<PlanQueries>();
    }

    private static long Number(IConfiguration configuration, string name, long @default) =>
        long.TryParse(configuration[$"Reading:{name}"], System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : @default;
}
