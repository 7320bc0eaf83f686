using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Plans.Dates;
using Throughline.Core.Plans.Doubts;
using Throughline.Core.Plans.Editing;

namespace Throughline.Core.Plans;

/// <summary>Registers the living plan: reading it, editing it by hand, its dates, who may see it.</summary>
public static class PlansSetup
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services
            .AddScoped<PlanRecordsInSight>()
            .AddScoped<PlanQueries>()
            .AddScoped<PlanAccess>()
            .AddScoped<ActionsOfAgencies>()
            .AddScoped<PlanPeople>()
            .AddScoped<StepMails>()
            .AddScoped<IGoesWithAnAgency, PlansOfAgency>()
            .AddScoped<DoubtsOfPlan>()
            .AddScoped<SettlingDoubts>()
            .AddScoped<PlanEditing>()
            .AddScoped<ExtensionMails>()
            .AddScoped<Extensions>()
            .AddScoped<DatesOfPlan>()
            .AddScoped<PlanMaking>()
            .AddScoped<ThreadPlaces>()
            .AddScoped<FindingEditing>()
            .AddScoped<RecommendationEditing>()
            .AddScoped<RecommendationJoining>()
            .AddScoped<ResponseEditing>()
            .AddScoped<ActionEditing>()
            .AddScoped<ActionJoining>()
            .AddScoped<ActionCare>()
            .AddScoped<EditingQueries>();
}
