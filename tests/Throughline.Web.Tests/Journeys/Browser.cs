using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Throughline.Web.Tests.Journeys;

/// <summary>Debian's Chromium, started once for a class of journeys.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Look = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
          const result = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false })
          return result.violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html).join('; ')}`)
        }
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                ],
            }
        );
    }

    /// <summary>A window on a process of its own, in which nobody is signed in.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        var context = await _browser!.NewContextAsync(new() { BaseURL = address.ToString(), Locale = "en-GB" });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    /// <summary>A window in which the site's person is signed in.</summary>
    public async Task<IPage> OpenAsync(Site site, int width, bool script = true)
    {
        var context = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = site.Address.ToString(),
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                Locale = "en-GB",
            }
        );
        context.SetDefaultTimeout(15_000);
        await context.AddCookiesAsync(
            site.Cookies.GetAllCookies()
                .Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = site.Address.ToString(),
                    HttpOnly = c.HttpOnly,
                })
        );
        return await context.NewPageAsync();
    }

    /// <summary>Fails with the list of <see cref="FaultsAsync"/> when there is one.</summary>
    public static async Task ShouldBeFitForPeopleAsync(IPage page) => (await FaultsAsync(page)).ShouldBeEmpty(page.Url);

    /// <summary>
    /// Each violation of WCAG 2.2 A or AA that axe can see, sideways scrolling, more or less than one main heading, a
    /// missing title or language.
    /// </summary>
    public static async Task<List<string>> FaultsAsync(IPage page)
    {
        // In the page itself, which has no frames: axe's own runner opens another page for each look, which takes a
        // second.
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
        {
            await page.EvaluateAsync(Axe);
        }

        var faults = (await page.EvaluateAsync<string[]>(Look)).ToList();
        if (
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            is > 0
                and var wide
        )
        {
            faults.Add($"scrolls sideways by {wide} px");
        }

        if (await page.Locator("h1").CountAsync() is not 1 and var headings)
        {
            faults.Add($"has {headings} main headings");
        }

        if ((await page.TitleAsync()).Length <= "Throughline".Length + 3)
        {
            faults.Add("has no title of its own");
        }

        if (await page.Locator("html").GetAttributeAsync("lang") != "en-GB")
        {
            faults.Add("does not say its language");
        }

        return faults;
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
