using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;

namespace Throughline.Core.Updates;

/// <summary>Registers updates: what is asked of an agency, what it answers, and what the coordinator decides.</summary>
public static class UpdatesSetup
{
    public static IServiceCollection AddUpdates(this IServiceCollection services) =>
        services
            .AddScoped<UpdateMails>()
            .AddScoped<RatingChoices>()
            .AddScoped<CycleAnswers>()
            .AddScoped<IGoesWithAnAgency, UpdatesOfAgency>()
            .AddScoped<AgencyUpdates>()
            .AddScoped<UpdateApplication>()
            .AddScoped<UpdateDecisions>()
            .AddScoped<WaitingUpdates>()
            .AddScoped<MyAgency>();
}
