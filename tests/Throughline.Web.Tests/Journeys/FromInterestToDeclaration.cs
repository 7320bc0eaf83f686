using Microsoft.Playwright;
using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// The clerk in a real browser: an interest is registered, an agenda names what it is in, it is declared, and the page
/// says what the member may not do; what one of the public asks for becomes a topic. With script and without, wide and
/// narrow.
/// </summary>
[Trait("needs", "server")]
public sealed class FromInterestToDeclaration(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task An_interest_is_asked_about_in_time_and_takes_the_vote(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var (page, body) = await CommitteeAsync(site, width, script);
        await page.GotoAsync($"/meetings/bodies/{body}/members/new");
        await page.GetByLabel("Name").FillAsync("Cllr Peregrine Hask");
        await PressAsync(page, "Add the seat");
        await page.GetByRole(AriaRole.Link, new() { Name = "Register one of Cllr Peregrine Hask" }).ClickAsync();
        await PressAsync(page, "Register it");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("the interest is in");
        await page.GetByLabel("In what or whom").FillAsync("Harbour Clinic Ltd");
        await page.GetByLabel("How").FillAsync("employed");
        await PressAsync(page, "Register it");
        await CheckAsync(page, script);
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write down a dispensation" }).ClickAsync();
        await CheckAsync(page, script);
        await page.GotoAsync($"/meetings/bodies/{body}");
        await CheckAsync(page, script);

        await page.GotoAsync("/meetings/new");
        await page.GetByLabel("Who meets?").SelectOptionAsync("Scrutiny Committee");
        await page.GetByLabel("Day").FillAsync("9 December 2026");
        await PressAsync(page, "Arrange the meeting");
        var meeting = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{meeting}/items/new");
        await page.GetByLabel("Title").FillAsync("Health assessments at Harbour Clinic");
        await PressAsync(page, "Add the item");
        await Assertions.Expect(page.GetByText("Nothing is declared for it.")).ToBeVisibleAsync();
        await CheckAsync(page, script);

        await page.GetByRole(AriaRole.Link, new() { Name = "Write down a declaration" }).ClickAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("Who").SelectOptionAsync("Cllr Peregrine Hask");
        await page.GetByLabel("On", new() { Exact = true })
            .SelectOptionAsync("1. Health assessments at Harbour Clinic");
        await page.GetByLabel("What the interest is").FillAsync("Employed by the clinic.");
        await PressAsync(page, "Write it down");
        await Assertions
            .Expect(page.GetByText("Cllr Peregrine Hask may not speak or vote; leaves the room"))
            .ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Nothing is declared for it.")).ToHaveCountAsync(0);
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Health assessments at Harbour Clinic" }).ClickAsync();
        await CheckAsync(page, script);
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task What_one_of_the_public_asks_for_becomes_a_topic_and_topics_become_one(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var (page, body) = await CommitteeAsync(site, width, script);
        await page.GotoAsync($"/meetings/bodies/{body}/work-programme/new?year=2026");
        await page.GetByLabel("Topic").FillAsync("Emergency duty team");
        await PressAsync(page, "Add the topic");
        await page.GetByRole(AriaRole.Link, new() { Name = "Note what somebody asked for" }).Last.ClickAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("What to look at").FillAsync("Night cover");
        await page.GetByLabel("Who asked?").SelectOptionAsync("A member of the public");
        await page.GetByLabel("Their name").FillAsync("A parent");
        await PressAsync(page, "Write it down");
        await Assertions.Expect(page.GetByText("Not answered, 0 days")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Night cover" }).ClickAsync();
        await CheckAsync(page, script);
        await PressAsync(page, "Make it a topic");
        await page.GetByRole(AriaRole.Link, new() { Name = "Move or drop Night cover" }).ClickAsync();
        await page.GetByLabel("To", new() { Exact = true }).SelectOptionAsync("Make it part of “Emergency duty team”");
        await page.GetByLabel("Why").FillAsync("One report covers both.");
        await PressAsync(page, "Move");
        await Assertions.Expect(page.GetByText("became part of “Emergency duty team”")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await page.GotoAsync("/meetings/bodies");
        await CheckAsync(page, script);
    }

    private async Task<(IPage Page, Guid Body)> CommitteeAsync(Site site, int width, bool script)
    {
        (await site.PostAsync("/bodies?handler=Add", ("name", "Scrutiny Committee"), ("kind", "Committee"))).Dispose();
        var body = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Body>().Single().Id));
        var clerk = await site.AsAsync("Maud Ellery", null, Role.DemocraticServices);
        return (await browser.OpenAsync(clerk, width, script), body);
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task CheckAsync(IPage page, bool script) =>
        script ? Browser.ShouldBeFitForPeopleAsync(page) : Task.CompletedTask;
}
