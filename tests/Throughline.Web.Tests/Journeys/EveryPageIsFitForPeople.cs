using Microsoft.Playwright;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;
using Throughline.Web.Tests.Access;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// Every page that the table of <see cref="WhoMay"/> knows, by somebody who may open it, on a desk and on a phone, with
/// what unfolds unfolded.
/// Where PAGES_SEEN names a folder, each page is left there as it looked at both widths and on paper.
/// </summary>
[Trait("needs", "server")]
public sealed class EveryPageIsFitForPeople(Browser browser) : IClassFixture<Browser>
{
    private static readonly string? Seen = Environment.GetEnvironmentVariable("PAGES_SEEN");

    /// <summary>
    /// What a browser is not shown: data, files, and the two steps that only somebody halfway through signing in sees
    /// (see <see cref="SigningIn"/>).
    /// </summary>
    private static readonly HashSet<string> NotPages =
    [
        "/health",
        "/ready",
        "/intake/readings/{id}/progress",
        "/documents/{id}/file",
        "/evidence/{id}/versions/{number}/file",
        "/meetings/{meeting}/minutes/word",
        "/meetings/bodies/{body}/calendar",
        "/meetings/bodies/{body}/work-programme/spreadsheet",
        "/meetings/bodies/{body}/work-programme/word",
        "/packs/{meeting}/looks/{paper}/{number}",
        "/packs/{meeting}/{pack}/public/{form}",
        "/packs/{meeting}/{pack}/members/{form}",
        "/public/calendar",
        "/public/feed",
        "/public/sitemap",
        "/public/{meeting}/data",
        "/public/{meeting}/minutes/docx",
        "/public/{meeting}/{pack}/{form}",
        "/public/{meeting}/{pack}/looks/{paper}/{number}",
        "/reports/{report}/word",
        "/spreadsheets/plans/{id}/file",
        "/spreadsheets/{import}/file",
        "/snapshots/{snapshot}/json",
        "/audit/file/{format}",
        "/asked",
        "/sign-in/code",
        "/sign-in/organisation",
    ];

    /// <summary>Where the program sends somebody by itself.</summary>
    private static readonly HashSet<string> ReachedOtherwise =
    [
        "/account/confirm",
        "/error",
        "/mail/unsubscribed",
        "/sign-in",
        "/sign-out",
        AskedOfTwo,
    ];

    /// <summary>Its link stands where an agency is asked about two actions or more; one is seeded.</summary>
    private const string AskedOfTwo = "/my-agency/grid";

    [Fact]
    public async Task With_no_fault_that_axe_finds_no_sideways_scrolling_one_main_heading_a_title_and_a_language()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var ids = await EveryAddress.SeedAsync(site);
        var faults = new List<string>();
        var (seen, links) = (0, new HashSet<string>());
        foreach (var (visitor, routes) in await ByWhoOpensAsync(site, ids))
        {
            var page = await browser.OpenAsync(visitor, 1280);
            foreach (var route in routes)
            {
                faults.AddRange((await FaultsAsync(page, EveryAddress.Fill(route, ids))).Select(f => $"{route}: {f}"));
                links.UnionWith(
                    await page.EvaluateAsync<string[]>(
                        "[...document.querySelectorAll('a[href]')].map(a => new URL(a.href).pathname)"
                    )
                );
                seen++;
            }

            await page.Context.CloseAsync();
        }

        faults.ShouldBeEmpty();
        seen.ShouldBe(Pages().Count());
        Pages()
            .Where(r =>
                !r.Contains('{', StringComparison.Ordinal) && !ReachedOtherwise.Contains(r) && !links.Contains(r)
            )
            .ShouldBeEmpty("no link on any page leads there");
    }

    [Fact]
    public async Task And_nothing_is_wider_than_the_window_whatever_words_people_write()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var ids = await EveryAddress.SeedAsync(site);
        var visitors = await ByWhoOpensAsync(site, ids);
        (await LongWords.WriteEverywhereAsync(site)).ShouldBeGreaterThan(60);
        var faults = new List<string>();
        var seen = 0;
        foreach (var (visitor, routes) in visitors)
        {
            var page = await browser.OpenAsync(visitor, 1280);
            foreach (var route in routes)
            {
                faults.AddRange((await TooWideAsync(page, EveryAddress.Fill(route, ids))).Select(f => $"{route}: {f}"));
                seen++;
            }

            await page.Context.CloseAsync();
        }

        faults.ShouldBeEmpty();
        seen.ShouldBe(Pages().Count());
    }

    /// <summary>The window's own scroll bar, and what is cut off at its edge or at that of a box without a scroll bar.</summary>
    private static async Task<List<string>> TooWideAsync(IPage page, string address)
    {
        await page.SetViewportSizeAsync(1280, 900);
        var response = await page.GotoAsync(address);
        if (response?.Status is not (200 or 404 or 410))
        {
            return [$"answered {response?.Status}"];
        }

        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var faults = new List<string>();
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await page.EvaluateAsync<string[]>(LongWords.Look)).Select(f => $"at {width} {f}"));
            await KeepAsync(page, "long" + address, $"{width}");
        }

        return faults;
    }

    private static IEnumerable<string> Pages() =>
        WhoMay
            .Routes.Keys.Where(r => r.StartsWith("GET /", StringComparison.Ordinal))
            .Select(r => r[4..])
            .Where(r =>
                !NotPages.Contains(r)
                && !r.StartsWith("/api/", StringComparison.Ordinal)
                && !r.StartsWith("/exports/", StringComparison.Ordinal)
                && !r.EndsWith(".csv", StringComparison.Ordinal)
            );

    private static async Task<List<(Site Visitor, List<string> Routes)>> ByWhoOpensAsync(
        Site site,
        Dictionary<string, string> ids
    )
    {
        var action = Guid.Parse(ids["/plans/source/{action}"]);
        var own = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<PlanAction>().Single(a => a.Id == action).AgencyId)
        );
        var groups = Pages().ToLookup(r => FirstWhoMay(r, WhoMay.Routes["GET " + r]));
        var found = new List<(Site, List<string>)>();
        foreach (var group in groups)
        {
            var visitor = group.Key switch
            {
                Visitor.OwnLead => await site.AsAsync(Role.AgencyLead, own),
                Visitor.Assurer => await site.AsAsync(Role.Assurer),
                Visitor.Coordinator => site,
                _ => throw new InvalidOperationException($"Nobody here opens {string.Join(", ", group)}."),
            };
            found.Add((visitor, [.. group]));
        }

        return found;
    }

    /// <summary>
    /// The seeding coordinator, who is an administrator too and owns what was seeded, or else whom the table lets in.
    /// </summary>
    private static Visitor FirstWhoMay(string route, May may) =>
        route.StartsWith("/my-agency", StringComparison.Ordinal) && may.Visitors.Contains(Visitor.OwnLead)
            ? Visitor.OwnLead
        : may.Visitors.Count == 0
        || may.Visitors.Contains(Visitor.Coordinator)
        || may.Visitors.Contains(Visitor.Administrator)
            ? Visitor.Coordinator
        : may.Visitors.Contains(Visitor.OwnLead) ? Visitor.OwnLead
        : may.Visitors.First();

    private static async Task<List<string>> FaultsAsync(IPage page, string address)
    {
        await page.SetViewportSizeAsync(1280, 900);
        var response = await page.GotoAsync(address);
        if (
            response?.Status is not (200 or 404 or 410)
            || (response.Status != 200 && !address.StartsWith("/sign-in/", StringComparison.Ordinal))
        )
        {
            return [$"answered {response?.Status}"];
        }

        await KeepAsync(page, address, "1280");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        var faults = (await Browser.FaultsAsync(page)).Select(f => "at 1280 " + f).ToList();
        await page.SetViewportSizeAsync(390, 900);
        faults.AddRange((await Browser.FaultsAsync(page)).Select(f => "at 390 " + f));
        await KeepAsync(page, address, "390");
        return faults;
    }

    private static async Task KeepAsync(IPage page, string address, string width)
    {
        if (Seen is null)
        {
            return;
        }

        var name = string.Join(
            '-',
            address.Split('/').Where(p => p.Length > 0).Select(p => Guid.TryParse(p, out _) || p.Length > 40 ? "id" : p)
        );
        await page.ScreenshotAsync(new() { Path = Path.Combine(Seen, $"{name}.{width}.png"), FullPage = true });
        if (width == "1280")
        {
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            await page.ScreenshotAsync(new() { Path = Path.Combine(Seen, $"{name}.print.png"), FullPage = true });
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
        }
    }
}
