using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Meetings;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings;
using Throughline.Testing;

namespace Throughline.Web.Tests.Public;

/// <summary>Executive decisions, work programmes, the calendar and the data of a meeting, as a stranger gets them.</summary>
[Trait("needs", "server")]
public sealed class DecisionsAndProgrammes
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_decision_is_shown_with_its_notice_and_its_record_once_that_is_out(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var today = TimeProvider.System.Today();
        var decision = await PublishedMeeting.RunAsync(
            site,
            async services =>
            {
                var decisions = services.GetRequiredService<ExecutiveDecisions>();
                await decisions.PlanAsync(new("Quenvarrow homes", "Cabinet", false, null, null), default);
                return await decisions.PlanAsync(
                    new("Otterbridge homes", "Cabinet", true, today.AddDays(-60), today.AddDays(-2)),
                    default
                );
            }
        );
        var before = await TextAsync(site, "/public/decisions");
        before.ShouldContain("Otterbridge homes");
        before.ShouldNotContain("Quenvarrow");

        await DecideAsync(site, d => d.TakeAsync(decision, 1, Taken(today), default));
        (await TextAsync(site, "/public/decisions")).ShouldNotContain("wendlebrough");

        await DecideAsync(site, d => d.PublishAsync(decision, 2, today, default));
        var after = await TextAsync(site, "/public/decisions");
        after.ShouldContain("To buy wendlebrough");
        after.ShouldContain("Open to call-in until");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_work_programme_is_a_committees_that_publishes_and_tells_nobodys_reasons(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var today = TimeProvider.System.Today();
        var made = await PublishedMeeting.AddAsync(site, "The agenda", today);
        var board = await PublishedMeeting.RunAsync(
            site,
            async services =>
            {
                var bodies = services.GetRequiredService<Bodies>();
                await bodies.AddAsync("Quenvarrow Board", BodyKind.Board, default);
                var programmes = services.GetRequiredService<WorkProgrammes>();
                await programmes.AddAsync(
                    made.Body,
                    MunicipalYear.Of(today),
                    new(
                        "Kinship carers",
                        "Wendle said so",
                        "Homes last",
                        null,
                        TopicRequest.Public,
                        "Tarquis",
                        10,
                        made.Meeting
                    ),
                    default
                );
                return (await bodies.ListAsync(default)).Single(b => b.Name == "Quenvarrow Board").Id;
            }
        );
        (await site.AsNobody().Client.GetAsync($"/public/bodies/{board}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var said = await TextAsync(site, $"/public/bodies/{made.Body}");
        said.ShouldContain("Kinship carers");
        said.ShouldContain("Homes last");
        said.ShouldNotContain("Wendle");
        said.ShouldNotContain("Tarquis");
        (await TextAsync(site, "/public")).ShouldNotContain("Quenvarrow");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_meeting_is_data_and_an_entry_of_a_calendar_and_one_without_papers_is_neither(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var today = TimeProvider.System.Today();
        var made = await PublishedMeeting.AddAsync(site, "The agenda", today.AddDays(3));
        var kept = await PublishedMeeting.RunAsync(
            site,
            s =>
                s.GetRequiredService<MeetingPlanning>()
                    .ArrangeAsync(made.Body, new(today.AddDays(9), "6.00 pm", "Quenvarrow Hall", null), default)
        );
        using var data = JsonDocument.Parse(await site.AsNobody().Client.GetStringAsync(made.Page + "/data"));
        data.RootElement.GetProperty("@type").GetString().ShouldBe("Event");
        data.RootElement.GetProperty("startDate").GetString().ShouldEndWith("T19:00");
        data.RootElement.GetProperty("subjectOf")[0].GetProperty("@id").GetString().ShouldEndWith(made.PackPage);
        var calendar = await site.AsNobody().Client.GetStringAsync("/public/calendar");
        calendar.ShouldContain(made.Meeting.ToString());
        calendar.ShouldNotContain("Quenvarrow");
        foreach (var address in (string[])[$"/public/{kept}", $"/public/{kept}/data", $"/public/{kept}/minutes"])
        {
            (await site.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }
    }

    private static DecisionTaken Taken(DateOnly on) =>
        new(on, "To buy wendlebrough", "It lasts", "none", null, ShortNotice.None, null, null, null);

    private static Task<bool> DecideAsync(Site site, Func<ExecutiveDecisions, Task> act) =>
        PublishedMeeting.RunAsync(
            site,
            async services =>
            {
                await act(services.GetRequiredService<ExecutiveDecisions>());
                return true;
            }
        );

    private static async Task<string> TextAsync(Site site, string address) =>
        (await site.AsNobody().PageAsync(address)).DocumentElement.TextContent;
}
