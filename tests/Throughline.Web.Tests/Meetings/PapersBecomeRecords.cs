using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Meetings;
using Throughline.Core.Meetings.Papers;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Domain.Meetings.Record;
using Throughline.Testing;

namespace Throughline.Web.Tests.Meetings;

/// <summary>What was read of meeting papers counts once a person took it, and says where it was read.</summary>
[Trait("needs", "server")]
public sealed class PapersBecomeRecords
{
    private const string Minutes = """
        Harbour Subgroup

        Minutes of the meeting held on Tuesday 9 June 2026 at 2.00 pm in the Guildhall

        Present: Ada Wren (Chair), Tom Hale (Police), Ruth Penn (Health)
        Apologies: Sam Oake

        1. Welcome and apologies
        The Chair welcomed everybody.

        2. Missing from home
        The subgroup heard how return interviews are going.
        RESOLVED: That the return interview standard be adopted by all agencies.
        ACTION: Tom Hale to circulate the figures of repeat episodes by 30 June 2026.
        Members asked whether Ruth Penn might look at school nurses if money allows.

        3. Any other business
        There was none.

        The meeting ended at 3.30 pm.
        """;

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Minutes_that_were_uploaded_become_the_record_of_their_meeting_and_its_action_log(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var body = await BodyAsync(site, "Harbour Subgroup");
        await site.ReadAsync("minutes.txt", System.Text.Encoding.UTF8.GetBytes(Minutes));
        var reading = await site.InDatabaseAsync(db =>
            db.Set<Core.Intake.StoredReading>().Select(r => r.Id).SingleAsync()
        );

        (await site.PageAsync($"/intake/readings/{reading}")).Body!.TextContent.ShouldContain(
            "1 meeting paper was found in it"
        );
        var list = await site.PageAsync($"/meetings/papers/{reading}");
        var path = list.QuerySelectorAll("a").Single(a => a.TextContent == "Minutes").GetAttribute("href")!;
        var page = await site.PageAsync(path);

        // What was only asked for is not proposed.
        page.QuerySelectorAll<IHtmlInputElement>("input[name=take]").Count(i => !i.IsChecked).ShouldBe(1);
        using (var answer = await TakeAsync(site, path, body))
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        }

        var (meeting, lines, promises) = await site.InDatabaseAsync(async db =>
            (
                await db.Set<Meeting>().SingleAsync(m => m.BodyId == body),
                await db.Set<RecordedLine>().OrderBy(l => l.Number).ToListAsync(),
                await db.Set<MeetingPromise>().OrderBy(p => p.IsResolution).ToListAsync()
            )
        );
        (meeting.Day, meeting.Time).ShouldBe((new DateOnly(2026, 6, 9), "2.00 pm"));
        lines
            .Select(l => l.Kind)
            .ShouldBe([
                RecordKind.Begins,
                RecordKind.Arrives,
                RecordKind.Arrives,
                RecordKind.Arrives,
                RecordKind.Apologies,
                RecordKind.Item,
                RecordKind.Resolution,
                RecordKind.Promise,
                RecordKind.Ends,
            ]);
        promises.Select(p => (p.IsResolution, p.Who)).ShouldBe([(false, "Tom Hale"), (true, "Harbour Subgroup")]);
        promises[0].By.ShouldBe(new DateOnly(2026, 6, 30));
        (await site.PageAsync($"/meetings/{meeting.Id}/record")).Body!.TextContent.ShouldContain("Tom Hale");
        (await site.PageAsync($"/meetings/action-log/{promises[0].Id}")).Body!.TextContent.ShouldContain("minutes.txt");
        (await site.PageAsync(path)).Body!.TextContent.ShouldContain("6 taken before");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_programme_a_log_a_membership_and_an_agenda_are_taken_and_known_afterwards(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var body = await BodyAsync(site, "Seeded Board");
        var reading = await PapersAsync(site, "Seeded Board");

        await TakenAsync(site, Paper(reading, "work-programme"), body);
        await TakenAsync(site, Paper(reading, "membership"), body);
        var log = Paper(reading, "action-log");
        using (var refused = await TakeAsync(site, log, body))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await refused.Content.ReadAsStringAsync()).ShouldContain("Write the day of the meeting that set it going");
        }

        await TakenAsync(site, log, body, ("l1.Meeting", "10 March 2026"), ("l0.Answered", "24 March 2026"));
        var agenda = Paper(reading, "agenda");
        using (var refused = await TakeAsync(site, agenda, body))
        {
            (await refused.Content.ReadAsStringAsync()).ShouldContain("Write the paragraph of Schedule 12A");
        }

        await TakenAsync(site, agenda, body, ("l2.Exempt", "3"));
        await site.InDatabaseAsync(async db =>
        {
            var topics = await db.Set<WorkTopic>().OrderByDescending(t => t.MeetingId != null).ToListAsync();
            topics
                .Select(t => (t.Title, t.Year, t.Request))
                .ShouldBe([
                    ("Homes that close", 2026, TopicRequest.Member),
                    ("Foster carers", 2026, TopicRequest.Officer),
                ]);
            (await db.Set<Meeting>().Select(m => m.Day).OrderBy(d => d).ToListAsync()).ShouldBe([
                new(2026, 3, 10),
                new(2026, 12, 9),
                new(2027, 1, 20),
            ]);
            (
                await db.Set<MeetingPromise>().Where(p => p.AnsweredOn != null).Select(p => p.Answer).SingleAsync()
            ).ShouldBe("The letter went out.");
            (await db.Set<AgendaItem>().OrderBy(i => i.Number).Select(i => i.ExemptParagraph).ToListAsync()).ShouldBe([
                null,
                "1 and 2",
                "3",
            ]);
            var seats = await db.Set<BodyMember>().OrderBy(m => m.Seat).ToListAsync();
            seats
                .Select(m => (m.Name, m.Seat, m.Votes))
                .ShouldBe([("Cllr Ada Wren", BodySeat.Chair, true), (null, BodySeat.CoOpted, true)]);
            (await db.Set<MeetingSource>().CountAsync(s => s.ReadingId == reading && s.Page == 1)).ShouldBe(9);
            return 0;
        });

        // The same paper, read a second time: everything is known, and nothing is ticked.
        var again = await PapersAsync(site, "Seeded Board");
        foreach (var kind in (string[])["work-programme", "action-log", "agenda"])
        {
            var page = await site.PageAsync(Paper(again, kind));
            page.QuerySelectorAll<IHtmlInputElement>("input[name=take]").ShouldAllBe(i => !i.IsChecked, kind);
        }
    }

    [Fact]
    public async Task A_paper_that_names_no_body_asks_first_and_a_line_is_taken_once()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var body = await BodyAsync(site, "Seeded Board");
        var reading = await PapersAsync(site, null);
        var path = Paper(reading, "work-programme");
        var asked = await site.PageAsync(path);
        asked.QuerySelector("select[name=body]").ShouldNotBeNull();
        asked.QuerySelector("input[name=take]").ShouldBeNull();

        await TakenAsync(site, $"{path}?body={body}", body);
        using var second = await site.PostAsync(path, ("body", body.ToString()), ("take", "0"), ("l0.Title", "Again"));
        (await second.Content.ReadAsStringAsync()).ShouldContain("Tick at least one topic that has not been taken yet");
        (await site.InDatabaseAsync(db => db.Set<WorkTopic>().CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_who_take_the_same_line_at_once_one_is_told()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var body = await BodyAsync(site, "Seeded Board");
        var reading = await PapersAsync(site, "Seeded Board");
        await using var first = site.Services.CreateAsyncScope();
        await using var second = site.Services.CreateAsyncScope();
        var taken = new TakenPart(
            body,
            null,
            null,
            null,
            new Dictionary<int, IReadOnlyDictionary<ReadFieldKind, string?>>
            {
                [0] = new Dictionary<ReadFieldKind, string?> { [ReadFieldKind.Title] = "Once" },
            }
        );
        var results = await Task.WhenAll(Take(first.ServiceProvider), Take(second.ServiceProvider));
        results.Count(r => r).ShouldBe(1);
        (await site.InDatabaseAsync(db => db.Set<WorkTopic>().CountAsync())).ShouldBe(1);

        async Task<bool> Take(IServiceProvider services)
        {
            services.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
            try
            {
                await services
                    .GetRequiredService<PaperTaking>()
                    .TakeAsync(reading, PaperKind.WorkProgramme, 0, taken, default);
                return true;
            }
            catch (Exception e) when (e is ChangedMeanwhileException or Domain.Plans.RuleBrokenException)
            {
                return false;
            }
        }
    }

    private static string Paper(Guid reading, string kind) => $"/meetings/papers/{reading}/{kind}/0";

    private static async Task<Guid> PapersAsync(Site site, string? body)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        return await SeededPapers.AddAsync(scope.ServiceProvider, body);
    }

    private static Task<Guid> BodyAsync(Site site, string name) =>
        site.InDatabaseAsync(async db =>
        {
            var body = new Body
            {
                Name = name,
                Kind = BodyKind.Subgroup,
                CreatedBy = "test",
                ChangedBy = "test",
            };
            db.Add(body);
            await db.SaveChangesAsync();
            return body.Id;
        });

    private static async Task TakenAsync(Site site, string path, Guid body, params (string Name, string Value)[] typed)
    {
        using var answer = await TakeAsync(site, path, body, typed);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends the form as it stands, with what is ticked, and what is typed besides.</summary>
    private static async Task<HttpResponseMessage> TakeAsync(
        Site site,
        string path,
        Guid body,
        params (string Name, string Value)[] typed
    )
    {
        var form = (await site.PageAsync(path))
            .QuerySelector<IHtmlFormElement>("form:has(input[name=take])")
            .ShouldNotBeNull();
        var fields = form
            .Elements.Where(e => e is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(e =>
                (
                    Name: e.GetAttribute("name") ?? "",
                    Value: e switch
                    {
                        IHtmlSelectElement select => select.Value ?? "",
                        IHtmlTextAreaElement area => area.Value,
                        IHtmlInputElement input => input.Value,
                        _ => "",
                    }
                )
            )
            .Where(f => f.Name.Length > 0 && f.Name != "body" && typed.All(t => t.Name != f.Name));
        return await site.Client.PostAsync(
            path,
            new FormUrlEncodedContent([
                .. fields
                    .Concat(typed)
                    .Append(("body", body.ToString()))
                    .Select(f => KeyValuePair.Create(f.Item1, f.Item2)),
            ])
        );
    }
}
