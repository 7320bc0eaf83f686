using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Meetings.Papers;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;

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
            .AddScoped<PromiseLog>()
            .AddSingleton(MinutesStyle.Shipped)
            .AddScoped<MeetingRecords>()
            .AddScoped<LineEffects>()
            .AddScoped<RecordKeeping>()
            .AddScoped<MinutesDrafting>()
            .AddScoped<MattersArising>()
            .AddScoped<MeetingPapersRead>()
            .AddScoped<MeetingsOnDays>()
            .AddScoped<ProgrammeTaking>()
            .AddScoped<MembershipTaking>()
            .AddScoped<LogTaking>()
            .AddScoped<AgendaTaking>()
            .AddScoped<MinutesTaking>()
            .AddScoped<PaperTaking>()
            .AddSingleton<PromiseReminding>();
}
