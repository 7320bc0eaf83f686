using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Intake;
using Throughline.Core.Meetings;
using Throughline.Core.Rules;
using Throughline.Documents;
using Throughline.Domain.Access;
using Throughline.Domain.Meetings;
using Throughline.Testing;

namespace Throughline.Web.Tests.Meetings;

/// <summary>The work programme as files, and the meetings as a calendar.</summary>
[Trait("needs", "server")]
public sealed class ProgrammeTakenAway
{
    private static readonly DateOnly Day = new(2026, 12, 9);

    [Theory]
    [InlineData("word", "programme.docx")]
    [InlineData("spreadsheet", "programme.xlsx")]
    public async Task What_is_taken_away_is_read_back_as_the_programme_that_it_was(string form, string name)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var body = await LayAsync(site);
        var clerk = await site.AsAsync("Maud Ellery", null, Role.DemocraticServices);

        var bytes = await clerk.Client.GetByteArrayAsync($"/meetings/bodies/{body}/work-programme/{form}?year=2026");

        var packs = new PackReader(new ReadingLimits());
        var read = packs.Read(packs.ReadDocument(name, bytes), Shipped.Vocabulary).Meetings.WorkProgrammes;
        var topics = read.SelectMany(p => p.Topics).ToList();
        topics.Select(t => t.Topic).ShouldContain("Placement sufficiency");
        topics.Single(t => t.Topic == "Placement sufficiency").Meeting.ShouldBe(Day);
    }

    [Fact]
    public async Task A_calendar_names_the_day_the_time_and_whether_the_meeting_was_called_off_and_no_item()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var body = await LayAsync(site);
        var clerk = await site.AsAsync("Maud Ellery", null, Role.DemocraticServices);

        var text = await clerk.Client.GetStringAsync($"/meetings/bodies/{body}/calendar");

        var calendar = Ical.Net.Calendar.Load(text)!;
        var events = calendar.Events.OrderBy(e => e.Start!.Value).ToList();
        events
            .Select(e => (e.Start!.Value, e.Status))
            .ShouldBe([(new DateTime(2026, 12, 9, 19, 0, 0), "CONFIRMED"), (new DateTime(2027, 2, 3), "CANCELLED")]);
        events[0].Start!.TzId.ShouldBe("Europe/London");
        events[1].Start!.HasTime.ShouldBeFalse();
        text.ShouldNotContain("Placement");
    }

    private static async Task<Guid> LayAsync(Site site)
    {
        (await site.PostAsync("/bodies?handler=Add", ("name", "Scrutiny Committee"), ("kind", "Committee"))).Dispose();
        var body = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Body>().Single().Id));
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        var meetings = services.GetRequiredService<MeetingPlanning>();
        var meeting = await meetings.ArrangeAsync(body, new(Day, "7.00 pm", "Town Hall", null), default);
        var off = await meetings.ArrangeAsync(body, new(new DateOnly(2027, 2, 3), null, null, null), default);
        await meetings.CallOffAsync(off, 1, "No business", default);
        var programmes = services.GetRequiredService<WorkProgrammes>();
        foreach (var title in new[] { "Placement sufficiency", "Initial health assessments" })
        {
            await programmes.AddAsync(
                body,
                new(2026),
                new(title, "Few homes", "Fewer moves", "Lena Voss", TopicRequest.Member, "Cllr Cole", 40, meeting),
                default
            );
        }

        return body;
    }
}
