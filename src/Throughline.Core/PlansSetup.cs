using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Assuring;
using Throughline.Core.Plans.Closing;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Plans.Editing;

namespace Throughline.Core;

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
            .AddScoped<Reviews>()
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
            .AddScoped<Throughline.Core.Plans.Threads.ThreadLoader>()
            .AddScoped<Throughline.Core.Plans.Threads.ThreadQueries>();
}
