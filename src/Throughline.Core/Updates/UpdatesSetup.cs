using Microsoft.Extensions.DependencyInjection;

namespace Throughline.Core.Updates;

/// <summary>Registers updates: what is asked of an agency, what it answers, and what the coordinator decides.</summary>
public static class UpdatesSetup
{
    public static IServiceCollection AddUpdates(this IServiceCollection services) =>
        services
            .AddScoped<UpdateMails>()
            .AddScoped<RatingChoices>()
            .AddScoped<CycleAnswers>()
            .AddScoped<AgencyUpdates>()
            .AddScoped<UpdateApplication>()
            .AddScoped<UpdateDecisions>()
            .AddScoped<WaitingUpdates>()
            .AddScoped<MyAgency>();
}
