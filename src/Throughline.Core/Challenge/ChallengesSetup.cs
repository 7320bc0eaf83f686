using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Comparing;

namespace Throughline.Core.Challenge;

/// <summary>Registers challenges: raised by people, and asked by rules.</summary>
public static class ChallengesSetup
{
    public static IServiceCollection AddChallenges(this IServiceCollection services) =>
        services
            .AddScoped<ChallengeDesk>()
            .AddScoped<ChallengeQueries>()
            .AddScoped<Assigning>()
            .AddScoped<RuleRecord>()
            .AddScoped<PlanScrutiny>()
            .AddScoped<FoundQuestions>()
            .AddScoped<PackScrutiny>()
            .AddScoped<RememberedReviews>()
            .AddSingleton<MemoryCache>()
            .AddScoped<PlanVersions>()
            .AddScoped<PaperVersions>();
}
