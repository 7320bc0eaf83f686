using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Domain.Plans;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>A chair looks at a plan, follows its numbers, searches, keeps a view and prints.</summary>
[Trait("needs", "server")]
public sealed class SeeingHowPlansStand(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task From_the_sentence_to_the_list_behind_it(int width)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var plan = await PlanAsync(site);
        var page = await browser.OpenAsync(site, width);
        await page.GotoAsync("/overview" + plan);
        await Browser.ShouldBeFitForPeopleAsync(page);
        await Assertions.Expect(page.Locator("svg.tl-plot__svg")).ToHaveCountAsync(7);

        // The pictures are drawn in the site's own font, which the page has loaded.
        (
            await page.Locator("svg text").First.EvaluateAsync<string>("e => getComputedStyle(e).fontFamily")
        ).ShouldContain("Source Sans 3");
        await page.GetByText("How these figures are computed").ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);

        var number = (await page.Locator(".tl-sentence a").Nth(3).InnerTextAsync()).Trim();
        await page.Locator(".tl-sentence a").Nth(3).ClickAsync();
        await Assertions.Expect(page.GetByText($"{number} of 7 rows.")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);

        await page.GotoAsync("/overview");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync("/search");
        await page.GetByLabel("Words").FillAsync("\"control room\"");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark").First).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Save this view" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Give the view a name");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByLabel("What do you call this list?").FillAsync("The control room");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync("/");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "The control room" }).ClickAsync();
        await Assertions.Expect(page.Locator("mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_there_is_the_sentence_the_grid_and_the_plots_and_nothing_to_press()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var plan = await PlanAsync(site);
        var page = await browser.OpenAsync(site, 1280);
        await page.GotoAsync("/overview" + plan);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var shown in new[] { ".tl-sentence", ".tl-grid table", "svg.tl-plot__svg >> nth=0" })
        {
            await Assertions.Expect(page.Locator(shown)).ToBeVisibleAsync();
        }

        foreach (var hidden in new[] { ".top nav", ".top form", ".govuk-back-link", ".tl-noprint >> nth=0" })
        {
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task A_saved_view_leads_only_to_this_sites_lists_and_only_its_owner_has_it()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        foreach (
            var path in new[]
            {
                "https://elsewhere.example/",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "/plans/../admin",
                "/admin",
                "/plans/x",
                "/search\n",
                "javascript:alert(1)",
                "",
            }
        )
        {
            (await site.PageAsync("/views?path=" + Uri.EscapeDataString(path)))
                .QuerySelectorAll("form[action*='handler=Save']")
                .ShouldBeEmpty(path);
            Throughline.Core.Views.SavedViews.MayBeSaved(path).ShouldBeFalse(path);
        }

        using var saved = await site.SendAsync("/views?path=/search&query=kind%3DAction", "Save", ("Name", "Children"));
        (await site.PageAsync("/views"))
            .QuerySelector(".tl-cards a")!
            .GetAttribute("href")!
            .ShouldBe("/search?kind=Action");
        var other = await site.AsAsync(Domain.Access.Role.Reader);
        (await other.PageAsync("/views")).QuerySelectorAll(".tl-cards a").ShouldBeEmpty();
        using var deleted = await site.SendAsync("/views", "Delete");
        (await site.PageAsync("/views")).QuerySelectorAll(".tl-cards a").ShouldBeEmpty();
    }

    private static async Task<string> PlanAsync(Site site)
    {
        var plan = await site.AcceptAsync(
            (await site.ReadAsync("broken.docx", WordPaper.Write(Layouts.BrokenPages())))[0]
        );
        var id = Guid.Parse(plan.Split('/')[^1]);
        await site.InDatabaseAsync(async db =>
        {
            foreach (
                var (action, n) in (
                    await db.Set<PlanAction>().Where(a => a.PlanId == id).OrderBy(a => a.Order).ToListAsync()
                ).Select((a, n) => (a, n))
            )
            {
                (action.FirstDue, action.Due, action.TimesMoved, action.DaysMoved) = (
                    new(2025, 3, 31),
                    n % 2 == 0 ? new(2025, 3, 31) : new(2099, 3, 31),
                    n % 2,
                    n % 2 * 27028
                );
                action.Delivery =
                    n == 0 ? Delivery.Complete
                    : n == 1 ? Delivery.OffTrack
                    : Delivery.AtRisk;
            }

            var snapshot = new Snapshot
            {
                PlanId = id,
                Title = "Board of 14 July",
                On = new(2026, 7, 14),
                TakenAt = new(2026, 7, 14, 9, 0, 0, DateTimeKind.Utc),
                TakenBy = "Tess",
                Json = "{}",
                Sha256 = "",
            };
            db.Add(snapshot);
            db.Add(
                new SnapshotCount
                {
                    SnapshotId = snapshot.Id,
                    Delivery = Delivery.AtRisk,
                    Assurance = Assurance.Claimed,
                    Actions = 7,
                    Overdue = 5,
                    SavedByExtension = 1,
                }
            );
            return await db.SaveChangesAsync();
        });
        return plan;
    }
}
