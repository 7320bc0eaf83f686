using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Packs;
using Throughline.Domain.Meetings;
using Throughline.Domain.Reports;
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
            (ids["{meeting}"], ids["{year}"]) = (meeting.ToString(), "2026");
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
            await AddPackAsync(services, meeting, item, ids);
            (ids["{reading}"], ids["{kind}"], ids["{index}"]) = (
                (await SeededPapers.AddAsync(services, null)).ToString(),
                "work-programme",
                "0"
            );
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

    /// <summary>A paper that was read, and a pack that is published.</summary>
    private static async Task AddPackAsync(
        IServiceProvider services,
        Guid meeting,
        Guid item,
        Dictionary<string, string> ids
    )
    {
        var (db, writes) = (services.GetRequiredService<ThroughlineDb>(), services.GetRequiredService<Writes>());
        // As one that was read: the site's own background work would take one that waits while it is being seeded.
        var paper = writes.Add(
            new ItemPaper
            {
                MeetingId = meeting,
                AgendaItemId = item,
                Number = 1,
                Title = "Seeded paper",
                Sha256 = new string('0', 64),
                State = PaperState.Ready,
            }
        );
        db.Add(
            new ItemPaperContent
            {
                PaperId = paper.Id,
                Extension = ".txt",
                BlocksJson = """[{"Kind":"p","Text":"Seeded words"}]""",
            }
        );
        db.Add(
            new ItemPaperLook
            {
                PaperId = paper.Id,
                Page = 1,
                Bytes = [0xFF, 0xD8, 0xFF, 0xD9],
            }
        );
        var pack = writes.Add(
            new Pack
            {
                MeetingId = meeting,
                Number = 1,
                State = PackState.Published,
                PublishedAt = writes.Now,
                PartsJson = JsonSerializer.Serialize(
                    new[] { new PackPart(item, paper.Id, "1. Seeded paper", "", IsPublic: true, First: 2, Last: 2) }
                ),
            }
        );
        foreach (var audience in Enum.GetValues<PackAudience>())
        {
            foreach (var format in Enum.GetValues<PackFormat>())
            {
                db.Add(
                    new PackFile
                    {
                        PackId = pack.Id,
                        Audience = audience,
                        Format = format,
                        Bytes = "<h1>Seeded pack</h1>"u8.ToArray(),
                    }
                );
            }
        }

        await writes.SaveAsync();
        (ids["{paper}"], ids["{pack}"], ids["{form}"]) = (paper.Id.ToString(), pack.Id.ToString(), "pdf");
    }
}
