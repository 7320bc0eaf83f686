using Microsoft.Playwright;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// The clerk in a real browser: an executive decision is planned, taken, published, called in, and the call-in ends.
/// With script and without, wide and narrow.
/// </summary>
[Trait("needs", "server")]
public sealed class FromNoticeToCallIn(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_decision_is_planned_taken_published_called_in_and_in_force(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var clerk = await site.AsAsync("Maud Ellery", null, Role.DemocraticServices);
        var page = await browser.OpenAsync(clerk, width, script);

        await page.GotoAsync("/meetings/decisions");
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add the first" }).ClickAsync();
        await PressAsync(page, "Add the decision");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("names no child");
        await page.GetByLabel("What is to be decided").FillAsync("Fees for foster carers");
        await page.GetByLabel("Who decides").FillAsync("Cabinet");
        await page.GetByLabel("Key decision").SelectOptionAsync("no");
        await PressAsync(page, "Add the decision");
        await CheckAsync(page, script);

        await page.GetByRole(AriaRole.Button, new() { Name = "It was taken" }).ClickAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("Taken on").FillAsync("1 October 2026");
        await page.GetByLabel("The decision").FillAsync("That fees rise.");
        await page.GetByLabel("Reasons").FillAsync("Costs rose.");
        await PressAsync(page, "Write it down");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("what else was considered");
        await page.GetByLabel("What else was considered").FillAsync("None.");
        await PressAsync(page, "Write it down");
        await PressAsync(page, "It is published");
        await Assertions.Expect(page.GetByText("It may be called in until")).ToBeVisibleAsync();
        await CheckAsync(page, script);

        await page.GetByLabel("By whom").FillAsync("Cllr Cole and Cllr Marl");
        await page.GetByLabel("Why").FillAsync("The cost is not shown.");
        await PressAsync(page, "It is called in");
        await Assertions.Expect(page.GetByText("It is not carried out until")).ToBeVisibleAsync();
        await page.GetByLabel("Outcome").FillAsync("Upheld by the Scrutiny Committee.");
        await PressAsync(page, "The call-in has ended");
        await Assertions.Expect(page.GetByText("In force.")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await page.GotoAsync("/meetings/decisions");
        await CheckAsync(page, script);
    }

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task CheckAsync(IPage page, bool script) =>
        script ? Browser.ShouldBeFitForPeopleAsync(page) : Task.CompletedTask;
}
