using Microsoft.Extensions.DependencyInjection;
using Throughline.Domain.Meetings;

namespace Throughline.Core.Meetings;

/// <summary>Registers meetings, their bodies' members, work programmes and the action log.</summary>
public static class MeetingsSetup
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services
            .AddSingleton(MeetingRules.Shipped)
            .AddScoped<BodyMembers>()
            .AddScoped<MeetingPlanning>()
            .AddScoped<Agendas>()
            .AddScoped<Interests>()
            .AddScoped<WorkProgrammes>()
            .AddScoped<TopicAsks>()
            .AddScoped<ExecutiveDecisions>()
            .AddScoped<PromiseLog>();
}
