using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Closing;
using Throughline.Core.Evidence.Assuring;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Plans.Editing;
using Throughline.Core.Reviews;

namespace Throughline.Core.Plans;

/// <summary>Registers the living plan: editing by hand, dates, assurance, closure, the thread.</summary>
public static class PlansSetup
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services
            .AddScoped<PlanRecordsInSight>()
            .AddScoped<PlanEditing>()
            .AddScoped<Extensions>()
            .AddScoped<DatesOfPlan>()
            .AddScoped<AssuranceKeeper>()
            .AddScoped<Closure>()
            .AddScoped<Measures>()
            .AddScoped<ReviewEditing>()
            .AddScoped<PlanMaking>()
            .AddScoped<ThreadPlaces>()
            .AddScoped<FindingEditing>()
            .AddScoped<RecommendationEditing>()
            .AddScoped<RecommendationJoining>()
            .AddScoped<ResponseEditing>()
            .AddScoped<ActionEditing>()
            .AddScoped<ActionJoining>()
            .AddScoped<ActionCare>()
            .AddScoped<EditingQueries>()
            .AddScoped<HoldChecks>()
            .AddScoped<Throughline.Core.Threads.ThreadLoader>()
            .AddScoped<Throughline.Core.Threads.ThreadQueries>();
}
