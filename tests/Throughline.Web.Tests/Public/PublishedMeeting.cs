using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Record;
using Throughline.Core.Packs;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Public;

/// <summary>A committee's meeting with one public item, whose pack is published.</summary>
internal sealed record PublishedMeeting(Guid Body, Guid Meeting, Guid Item, Guid Pack)
{
    public string Page => $"/public/{Meeting}";

    public string PackPage => $"/public/{Meeting}/{Pack}";

    /// <param name="words">What the pack's page says.</param>
    public static Task<PublishedMeeting> AddAsync(Site site, string words, DateOnly? day = null, Guid? of = null) =>
        RunAsync(
            site,
            async services =>
            {
                var bodies = services.GetRequiredService<Bodies>();
                if (of is null)
                {
                    await bodies.AddAsync("Harbour Scrutiny Committee", BodyKind.Committee, default);
                }

                var body =
                    of ?? (await bodies.ListAsync(default)).First(b => b.Name.StartsWith("Harbour Sc", default)).Id;
                var held = day ?? new DateOnly(2026, 12, 9);
                var meeting = await services
                    .GetRequiredService<MeetingPlanning>()
                    .ArrangeAsync(body, new(held, "7.00 pm", "Town Hall", null), default);
                var agendas = services.GetRequiredService<Agendas>();
                await agendas.AddAsync(
                    meeting,
                    new("Kinship care", "Ines Carrow", 20, null, null, null),
                    held.AddDays(-30),
                    default
                );
                var item = (await agendas.OfAsync(meeting, default))[0];
                var (db, writes) = (
                    services.GetRequiredService<ThroughlineDb>(),
                    services.GetRequiredService<Writes>()
                );
                var part = new PackPart(item.Id, null, "1. Kinship care", "print", true, 1, 1);
                var pack = writes.Add(
                    new Pack
                    {
                        MeetingId = meeting,
                        Number = 1,
                        State = PackState.Published,
                        PublishedAt = writes.Now,
                        PartsJson = JsonSerializer.Serialize(new[] { part }),
                    }
                );
                foreach (var format in Enum.GetValues<PackFormat>())
                {
                    db.Add(
                        new PackFile
                        {
                            PackId = pack.Id,
                            Audience = PackAudience.Public,
                            Format = format,
                            Bytes = Encoding.UTF8.GetBytes($"<h1>Agenda</h1><p>{words}</p>"),
                        }
                    );
                }

                writes.Record(PackEvents.Published, pack);
                await writes.SaveAsync();
                return new PublishedMeeting(body, meeting, item.Id, pack.Id);
            }
        );

    /// <summary>
    /// It was held: what was said on its item is public, what was said on an item that is added in private is not. Its
    /// minutes are approved by a later meeting.
    /// </summary>
    public Task ApproveMinutesAsync(Site site, string words, string secret) =>
        RunAsync(
            site,
            async services =>
            {
                var day = (await services.GetRequiredService<MeetingPlanning>().ViewAsync(Meeting, default))
                    .Meeting
                    .Day;
                await services
                    .GetRequiredService<Agendas>()
                    .AddAsync(
                        Meeting,
                        new("A placement", null, 5, "1", "About a child", null),
                        day.AddDays(-30),
                        default
                    );
                string[] lines =
                [
                    "begin",
                    "i 1",
                    $"n {words} was presented",
                    $"r that {words} be noted",
                    "i 2",
                    $"n {secret} was discussed",
                    $"r that {secret} be told",
                    "end",
                ];
                var kept = await services
                    .GetRequiredService<RecordKeeping>()
                    .KeepAsync(
                        Meeting,
                        TestDatabase.Coordinator.Id,
                        [.. lines.Select(l => new LineInput(Guid.NewGuid(), l, null, null))],
                        default
                    );
                kept.ShouldAllBe(k => k.Why == null);
                var minutes = services.GetRequiredService<MinutesDrafting>();
                await minutes.DraftAsync(Meeting, default);
                await minutes.CheckAsync(Meeting, await VersionAsync(), default);
                var later = await services
                    .GetRequiredService<MeetingPlanning>()
                    .ArrangeAsync(Body, new(day.AddDays(60), "7.00 pm", "Town Hall", null), default);
                await minutes.ApproveAsync(Meeting, await VersionAsync(), later, secret, day.AddDays(60), default);
                return true;

                async Task<int> VersionAsync() => (await minutes.ViewAsync(Meeting, default)).Minutes!.Version;
            }
        );

    /// <summary>The item is kept from the public from now on.</summary>
    public Task KeepAsync(Site site) =>
        RunAsync(
            site,
            async services =>
            {
                var agendas = services.GetRequiredService<Agendas>();
                var item = await agendas.OneAsync(Item, default);
                await agendas.ChangeAsync(
                    Meeting,
                    Item,
                    item.Version,
                    new(item.Title, item.Lead, 20, "1", "It is about a child", null),
                    default
                );
                return true;
            }
        );

    public static async Task<T> RunAsync<T>(Site site, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        return await act(scope.ServiceProvider);
    }
}
