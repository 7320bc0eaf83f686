using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// An update cycle in a real browser: ask, see who is silent, remind, close, and look at what the meeting saw.
/// </summary>
[Trait("needs", "server")]
public sealed class FromAskingToSnapshot(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_round_is_asked_watched_and_closed(int width)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var laid = await LayAsync(site);
        var page = await browser.OpenAsync(site, width);
        await page.GotoAsync($"/cycles/plans/{laid.Plan}");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask agencies for updates" }).ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);

        // A mistake keeps what was typed and says what to do, on top and at the field.
        await page.GetByLabel("Title").FillAsync("Spring updates");
        await page.GetByLabel("Meeting", new() { Exact = true }).FillAsync("Partnership board");
        await page.GetByLabel("Day of the meeting").FillAsync("8 March 2028");
        await page.GetByLabel("Last day for updates").FillAsync("4 March 2028");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask 2 agencies" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("must be a working day");
        await Assertions.Expect(page.GetByLabel("Title")).ToHaveValueAsync("Spring updates");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByLabel("Last day for updates").FillAsync("1 March 2028");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the days first" }).ClickAsync();
        await Assertions
            .Expect(page.GetByText("Board members are told of silence on Tuesday 7 March 2028"))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask 2 agencies" }).ClickAsync();

        await Assertions.Expect(page.GetByText("0 of 2 agencies have answered")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.Locator("tr", new() { HasText = "Marrowdale Police" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByText("The agency was reminded.")).ToBeVisibleAsync();
        var cycle = Guid.Parse(new Uri(page.Url).Segments[^1]);
        await AnswerAsync(site, laid, cycle);
        await page.GotoAsync($"/cycles/{cycle}/changes");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync($"/cycles/{cycle}/due");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync($"/cycles/{cycle}/call-off");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync("/cycles");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Spring updates" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Answered in part")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close and freeze the plan" }).ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Close and freeze the plan" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Unchanged since")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Every officer is trained")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync($"/snapshots/plans/{laid.Plan}/take");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync("/mail/preferences");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByText("Each mail at once").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Your choice was saved.")).ToBeVisibleAsync();
        await page.GotoAsync("/outbox");
        await Assertions.Expect(page.GetByText("No mail server is set")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
    }

    private static Task<AskedPlan> LayAsync(Site site) => DoAsync(site, s => AskedPlan.LayAsync(s));

    private static Task AnswerAsync(Site site, AskedPlan laid, Guid cycle) =>
        DoAsync(
            site,
            s =>
                AskedPlan.AnswerAsync(
                    s,
                    laid.Plan,
                    laid.PoliceActions[0],
                    laid.Police,
                    cycle,
                    "Every officer is trained",
                    UpdateState.Accepted
                )
        );

    private static async Task<T> DoAsync<T>(Site site, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("test");
        return await act(scope.ServiceProvider);
    }
}
