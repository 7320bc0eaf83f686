using Microsoft.Playwright;
using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// The clerk's way in a real browser: a committee's members, a meeting, a topic that moves with its reason, an item, what
/// was resolved and promised, and the answer. With script and without, wide and narrow.
/// </summary>
[Trait("needs", "server")]
public sealed class FromTopicToAnswer(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_topic_becomes_an_item_and_a_promise_made_on_it_is_answered(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        (await site.PostAsync("/bodies?handler=Add", ("name", "Scrutiny Committee"), ("kind", "Committee"))).Dispose();
        var body = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Body>().Single().Id));
        var clerk = await site.AsAsync("Maud Ellery", null, Role.DemocraticServices);
        var page = await browser.OpenAsync(clerk, width, script);

        await page.GotoAsync($"/meetings/bodies/{body}/members/new");
        await page.GetByLabel("Name").FillAsync("Cllr Ada Wren");
        await page.GetByLabel("Seat").SelectOptionAsync("Chair");
        await PressAsync(page, "Add the seat");
        await Assertions.Expect(page.GetByText("1 seat votes")).ToBeVisibleAsync();
        await CheckAsync(page, script);

        await page.GotoAsync("/meetings/new");
        await PressAsync(page, "Arrange the meeting");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByLabel("Who meets?").SelectOptionAsync("Scrutiny Committee");
        await page.GetByLabel("Day").FillAsync("9 November 2026");
        await PressAsync(page, "Arrange the meeting");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Monday 9 November 2026");
        await CheckAsync(page, script);
        var meeting = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync($"/meetings/bodies/{body}/work-programme/new?year=2026");
        await page.GetByLabel("Topic").FillAsync("Initial health assessments");
        await page.GetByLabel("Their name").FillAsync("Cllr Cole");
        await PressAsync(page, "Add the topic");
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Move or drop Initial health assessments" }).ClickAsync();
        await page.GetByLabel("To", new() { Exact = true }).SelectOptionAsync("Monday 9 November 2026");
        await PressAsync(page, "Move");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why");
        await page.GetByLabel("Why").FillAsync("There is room.");
        await PressAsync(page, "Move");
        await Assertions.Expect(page.GetByText("There is room.").First).ToBeVisibleAsync();
        await CheckAsync(page, script);

        await page.GotoAsync($"{meeting}/items/new");
        await page.GetByLabel("Title").FillAsync("Initial health assessments");
        if (await page.GetByLabel("The chair’s reason").CountAsync() > 0)
        {
            await page.GetByLabel("The chair’s reason").FillAsync("The figures came late.");
        }

        await PressAsync(page, "Add the item");
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Initial health assessments" }).ClickAsync();
        await page.GetByLabel("What was resolved").FillAsync("That the report be noted.");
        await PressAsync(page, "Keep");
        await page.GetByRole(AriaRole.Button, new() { Name = "Note a promise" }).ClickAsync();
        await page.GetByLabel("Who promised").FillAsync("Head of Custody");
        await page.GetByLabel("What", new() { Exact = true }).FillAsync("The figure for September");
        await PressAsync(page, "Put it into the action log");
        await CheckAsync(page, script);

        await page.GotoAsync("/meetings/action-log");
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Head of Custody: The figure for September" }).ClickAsync();
        await page.GetByLabel("The answer").FillAsync("62 of 110, sent to all members.");
        await page.GetByLabel("Answered on").FillAsync("10 November 2026");
        await PressAsync(page, "Keep the answer");
        await Assertions.Expect(page.GetByText("62 of 110, sent to all members.")).ToBeVisibleAsync();
        await CheckAsync(page, script);
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task CheckAsync(IPage page, bool script) =>
        script ? Browser.ShouldBeFitForPeopleAsync(page) : Task.CompletedTask;
}
