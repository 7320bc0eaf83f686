using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Testing;
using Throughline.Web.Tests.Meetings;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// The clerk in a real browser: a meeting is written down line by line, its minutes are drafted and checked, and what was
/// promised is asked for. With script and without, wide and narrow.
/// </summary>
[Trait("needs", "server")]
public sealed class FromRecordToMinutes(Browser browser) : IClassFixture<Browser>
{
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_meeting_is_written_down_and_becomes_minutes(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        Guid meeting;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
            meeting = await HeldCommittee.AddAsync(scope.ServiceProvider, Today, 2);
        }

        var clerk = await site.AsAsync("Maud Ellery", null, Role.DemocraticServices);
        var page = await browser.OpenAsync(clerk, width, script);
        await page.GotoAsync($"/meetings/{meeting}/record");
        await CheckAsync(page, script);
        await PressAsync(page, "Begin the meeting");
        await Assertions.Expect(page.Locator("[data-log]")).ToContainTextAsync("The meeting begins");
        await SayAsync(page, "a wren, cole, marl, thwaite", "Cllr Ada Wren, Cllr Idris Cole, Cllr Oona Marl and");
        await Assertions.Expect(page.GetByText("Four vote, three are needed")).ToBeVisibleAsync();
        await PressAsync(page, "Next item: 1");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("1. Item of business 1");
        await SayAsync(page, "p talbot all the list of teams by 18 january", "Ewan Talbot to all members");
        await SayAsync(page, "n A note that is wrong", "A note that is wrong");
        await page.Locator("[data-log] li", new() { HasText = "A note that is wrong" })
            .GetByRole(AriaRole.Button, new() { Name = "Take back" })
            .ClickAsync();
        await Assertions.Expect(page.Locator("del")).ToHaveTextAsync("A note that is wrong");
        await SayAsync(page, "m cole marl that the report be noted", "Cllr Idris Cole, seconded by Cllr Oona Marl");
        await page.GetByRole(AriaRole.Radio, new() { Name = "Cllr Idris Cole: For" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Cllr Oona Marl: For" }).CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Cllr Ada Wren: Against" }).CheckAsync();
        await CheckAsync(page, script);
        await PressAsync(page, "Declare the result");
        await Assertions
            .Expect(page.Locator("[data-log]"))
            .ToContainTextAsync("For 2, against 1, abstained 0: carried");
        await page.GotoAsync($"/meetings/{meeting}/screen");
        await Assertions
            .Expect(page.Locator("[data-screen]"))
            .ToContainTextAsync("For 2, against 1, abstained 0: carried");
        await CheckAsync(page, script);
        await page.GotoAsync($"/meetings/{meeting}/record");
        await SayAsync(page, "r that the report be noted", "that the report be noted");
        await SayAsync(page, "end", "The meeting ends");
        await CheckAsync(page, script);

        await page.GotoAsync($"/meetings/{meeting}/minutes");
        await PressAsync(page, "Draft the minutes from the record");
        await Assertions.Expect(page.GetByText("RESOLVED: that the report be noted")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("stands in the minutes.")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Write on it" })
            .Filter(new() { HasText = "1. Item of business 1" })
            .ClickAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("The words of the minutes").FillAsync("Nothing of it.");
        await PressAsync(page, "Keep the words");
        await Assertions.Expect(page.GetByText("The record says it, the minutes do not")).ToBeVisibleAsync();
        await CheckAsync(page, script);

        await page.GotoAsync("/meetings/action-log");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ewan Talbot: the list of teams" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Who has to answer" }).ClickAsync();
        await page.GetByLabel("Their mail address").FillAsync("talbot");
        await PressAsync(page, "Keep");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("one mail address");
        await CheckAsync(page, script);
    }

    private static async Task SayAsync(IPage page, string typed, string understood)
    {
        await page.Locator("#line").FillAsync(typed);
        await page.Locator("#line").PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-log]")).ToContainTextAsync(understood);
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    private static Task CheckAsync(IPage page, bool script) =>
        script ? Browser.ShouldBeFitForPeopleAsync(page) : Task.CompletedTask;
}
