using Microsoft.Playwright;
using Throughline.Core.Plans;
using Throughline.Testing;
using Throughline.Web.Tests.Plans;

namespace Throughline.Web.Tests.Journeys;

/// <summary>The thread and the action in a real browser, wide and narrow, with script and without.</summary>
[Trait("needs", "server")]
public sealed class FromFindingToDifference(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task The_thread_leads_to_the_action_and_the_action_to_its_next_step(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var (recommendation, action) = await PlansByHandOnTheWeb.MakeAsync(site);
        var page = await browser.OpenAsync(site, width, script);
        await page.GotoAsync(recommendation);
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Change the form.", Exact = true }).ClickAsync();
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask for a new target date" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for this date" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Write the new target");
        await CheckAsync(page, script);
        await page.GetByLabel("New target date").FillAsync("June 2027");
        await page.GetByLabel("Why should it move?").FillAsync("The system is late.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for this date" }).ClickAsync();
        await Assertions.Expect(page.GetByText("A new date is asked for: June 2027.")).ToBeVisibleAsync();
        string Step(string folder, string step) => $"{PlansByHandOnTheWeb.At(folder, action)}/{step}";
        foreach (
            var step in (string[])
                [
                    Step("/actions", "rating"),
                    Step("/actions", "extension"),
                    Step("/evidence/of", "measures/new"),
                    Step("/actions", "audit"),
                    Step("/actions", "contributors"),
                    Step("/actions", "voice"),
                    Step("/evidence/of", "impact"),
                    Step("/closing", "close"),
                    Step("/closing", "sign-off"),
                    Step("/closing", "reopen"),
                    Step("/closing", "held"),
                    Step("/actions", "change"),
                ]
        )
        {
            await page.GotoAsync(step);
            await CheckAsync(page, script);
        }

        var plan = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Plan>().Single().Id));
        foreach (
            var address in (string[])
                [
                    $"/plans/{plan}",
                    $"/plans/{plan}/dates",
                    $"/plans/{plan}/ratings",
                    $"/plans/{plan}/details",
                    "/plans/new",
                    "/reviews",
                    "/reviews/new",
                    PlansByHandOnTheWeb.At("/recommendations", recommendation) + "/change",
                    PlansByHandOnTheWeb.At("/recommendations", recommendation) + "/acceptance",
                    "/closing/hold-checks",
                ]
        )
        {
            await page.GotoAsync(address);
            await CheckAsync(page, script);
        }
    }

    private static async Task CheckAsync(IPage page, bool script)
    {
        // Without script axe cannot run in the page; the same pages are checked with it.
        if (script)
        {
            await Browser.ShouldBeFitForPeopleAsync(page);
        }
        else
        {
            await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        }
    }
}
