using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Domain.Meetings;
using Throughline.Testing;

namespace Throughline.Web.Tests.Meetings;

/// <summary>A meeting with an item and a promise, a topic that it takes, and a seat of its body.</summary>
internal static class SeededMeeting
{
    public static async Task AddAsync(Site site, Guid body, Dictionary<string, string> ids)
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            services.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
            var meeting = await services
                .GetRequiredService<MeetingPlanning>()
                .ArrangeAsync(body, new(new DateOnly(2026, 12, 9), "7.00 pm", "Town Hall", null), default);
            ids["{meeting}"] = meeting.ToString();
            await services
                .GetRequiredService<Agendas>()
                .AddAsync(meeting, new("Seeded item", "Ines Carrow", 20, null, null, null), new(2026, 11, 2), default);
            var item = (await services.GetRequiredService<Agendas>().OfAsync(meeting, default))[0].Id;
            ids["{item}"] = item.ToString();
            await services
                .GetRequiredService<PromiseLog>()
                .PromiseAsync(meeting, item, new("Head of Custody", "Send the figure round", null, null), default);
            ids["{promise}"] = (await services.GetRequiredService<PromiseLog>().OpenAsync(default))[0]
                .Promise.Id.ToString();
            var programmes = services.GetRequiredService<WorkProgrammes>();
            await programmes.AddAsync(
                body,
                new(2026),
                new("Seeded topic", null, null, null, TopicRequest.Officer, null, null, meeting),
                default
            );
            ids["{topic}"] = (await programmes.ViewAsync(body, new(2026), default))
                .Meetings[0]
                .Topics[0]
                .Topic.Id.ToString();
            var members = services.GetRequiredService<BodyMembers>();
            await members.AddAsync(body, new("Ada Wren", BodySeat.Chair, null, true, null, null), default);
            var member = (await members.ViewAsync(body, new(2026, 11, 2), default)).Now[0].Id;
            ids["{appointment}"] = member.ToString();
            var interests = services.GetRequiredService<Interests>();
            await interests.RegisterAsync(
                body,
                member,
                new(InterestKind.OtherRegistrable, "Harbour Homes", "trustee", null, null),
                default
            );
            ids["{interest}"] = (await interests.OfMemberAsync(body, member, default)).Registered[0].Id.ToString();
            var view = await services.GetRequiredService<MeetingPlanning>().ViewAsync(meeting, default);
            await interests.DeclareAsync(view, new(member, item, InterestKind.Personal, "A governor", null), default);
            ids["{declaration}"] = (await interests.OfMeetingAsync(view, default))[0].Declaration.Id.ToString();
            ids["{section}"] = (await SeededMinutes.DraftAsync(services, meeting)).ToString();
            ids["{decision}"] = (
                await services
                    .GetRequiredService<ExecutiveDecisions>()
                    .PlanAsync(new("Seeded decision", "Cabinet", true, new(2026, 10, 1), null), default)
            ).ToString();
            var asks = services.GetRequiredService<TopicAsks>();
            await asks.AskAsync(
                body,
                new(TopicRequest.Public, "A parent", "Night cover", null, null),
                new(2026, 11, 2),
                default
            );
            ids["{ask}"] = (await asks.OfBodyAsync(body, default))[0].Ask.Id.ToString();
        }
    }
}
