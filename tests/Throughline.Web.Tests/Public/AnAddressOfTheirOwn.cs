using System.Net;
using AngleSharp.Dom;
using Throughline.Testing;

namespace Throughline.Web.Tests.Public;

/// <summary>"Public:Host": what was published at the root of a host of its own, and nothing else there.</summary>
[Trait("needs", "server")]
public sealed class AnAddressOfTheirOwn
{
    private const string Host = "papers.example";

    [Fact]
    public async Task Has_what_was_published_at_its_root_and_nothing_else_of_the_product()
    {
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            settings: new Dictionary<string, string?>
            {
                ["Public:Host"] = Host,
                ["AllowedHosts"] = $"localhost;{Host}",
                ["Mail:SiteAddress"] = "https://plans.example",
            }
        );
        var made = await PublishedMeeting.AddAsync(site, "The otterbridge report");
        using var home = await AskAsync(site, "/");
        home.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Site.ParseAsync(home);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Meetings and papers");
        foreach (var link in page.QuerySelectorAll("a[href], link[href]").Select(l => l.GetAttribute("href")!))
        {
            link.ShouldNotContain("/public");
            if (link.StartsWith('/'))
            {
                (await AskAsync(site, link)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
            }
        }

        (await (await AskAsync(site, $"/{made.Meeting}/{made.Pack}")).Content.ReadAsStringAsync()).ShouldContain(
            "otterbridge"
        );
        (await (await AskAsync(site, "/feed")).Content.ReadAsStringAsync()).ShouldContain(
            $"https://{Host}/{made.Meeting}/{made.Pack}"
        );
        var ids = await EveryAddress.SeedAsync(site);
        foreach (var (route, _) in EveryAddress.Routes(site))
        {
            if (!route.StartsWith("/public", StringComparison.Ordinal) && route != "/")
            {
                using var answer = await AskAsync(site, EveryAddress.Fill(route, ids));
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, route);
                var said = await answer.Content.ReadAsStringAsync();
                said.ShouldNotContain("/sign-in", Case.Insensitive, route);
            }
        }

        using var posted = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Headers = { Host = Host } };
        (await site.Client.SendAsync(posted)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.PageAsync("/public")).QuerySelector("a[href^='/public/']").ShouldNotBeNull();
    }

    private static Task<HttpResponseMessage> AskAsync(Site site, string path) =>
        site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Host = Host } });
}
