using Microsoft.Playwright;
using Throughline.Testing;
using Throughline.Web.Tests.Public;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// A stranger in a real browser, from all meetings to an agenda, a paper, what was resolved and the minutes; without a
/// cookie, with script and without, wide and narrow.
/// </summary>
[Trait("needs", "server")]
public sealed class FromMeetingsToMinutes(Browser browser) : IClassFixture<Browser>
{
    private const int MostBytes = 60_000;

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_stranger_reads_what_a_meeting_was_given_and_what_it_resolved(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var made = await PublishedMeeting.AddAsync(site, "The otterbridge report");
        await made.ApproveMinutesAsync(site, "the otterbridge report", "tarquisnode");
        var page = await browser.OpenAsync(site.AsNobody(), width, script);

        await page.GotoAsync("/public");
        await CheckAsync(page, script);
        await FollowAsync(page, "Harbour Scrutiny Committee, Wednesday 9 December 2026");
        await Assertions.Expect(page.GetByText("that the otterbridge report be noted")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await FollowAsync(page, "Agenda and papers");
        await Assertions.Expect(page.GetByText("The otterbridge report")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await page.GoBackAsync();
        await FollowAsync(page, "Minutes");
        await Assertions.Expect(page.GetByText("Approved on")).ToBeVisibleAsync();
        (await page.ContentAsync()).ShouldNotContain("tarquisnode");
        await CheckAsync(page, script);
        await FollowAsync(page, "Executive decisions");
        await CheckAsync(page, script);
        await page.GotoAsync($"/public/bodies/{made.Body}");
        await CheckAsync(page, script);
        await page.GotoAsync("/public/years/2026");
        await CheckAsync(page, script);
        await page.GotoAsync($"/public/{Guid.NewGuid()}");
        await Assertions.Expect(page.GetByText("There is no such page")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
    }

    private static Task FollowAsync(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static async Task CheckAsync(IPage page, bool script)
    {
        (await page.ContentAsync()).Length.ShouldBeLessThan(MostBytes, page.Url);
        (await page.Locator("script").CountAsync()).ShouldBe(0, page.Url);
        if (script)
        {
            await Browser.ShouldBeFitForPeopleAsync(page);
        }
    }
}
