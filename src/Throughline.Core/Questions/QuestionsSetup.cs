using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Questions;

/// <summary>Registers the questions that rules ask of plans and packs.</summary>
public static class QuestionsSetup
{
    public static IServiceCollection AddQuestions(this IServiceCollection services) =>
        services
            .AddScoped<RuleRecord>()
            .AddScoped<PlanScrutiny>()
            .AddScoped<FoundQuestions>()
            .AddScoped<PackScrutiny>()
            .AddScoped<RememberedReviews>()
            .AddSingleton<MemoryCache>();
}
