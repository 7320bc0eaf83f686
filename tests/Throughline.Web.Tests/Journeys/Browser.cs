using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Throughline.Web.Tests.Journeys;

/// <summary>Debian's Chromium, started once for a class of journeys.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
    }

    /// <summary>A window in which the site's person is signed in.</summary>
    public async Task<IPage> OpenAsync(Site site, int width, bool script = true)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = site.Address.ToString(), ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script, Locale = "en-GB" });
        context.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync(site.Cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = site.Address.ToString(), HttpOnly = c.HttpOnly }));
        return await context.NewPageAsync();
    }

    /// <summary>No violation of WCAG 2.2 A or AA that axe can see, no sideways scrolling, one main heading, a title of its own.</summary>
    public static async Task ShouldBeFitForPeopleAsync(IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        result.Violations.Select(v => $"{page.Url}: {v.Id}: {string.Join("; ", v.Nodes.Take(3).Select(n => n.Html))}").ShouldBeEmpty();
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        wide.ShouldBeLessThanOrEqualTo(0, $"{page.Url} scrolls sideways");
        (await page.Locator("h1").CountAsync()).ShouldBe(1, page.Url);
        (await page.TitleAsync()).Length.ShouldBeGreaterThan("Throughline".Length + 3);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
