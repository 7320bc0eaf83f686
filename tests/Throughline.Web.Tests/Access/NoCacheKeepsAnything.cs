using System.Net;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>Every address and handler, whoever asks and whatever is answered.</summary>
[Trait("needs", "server")]
public sealed class NoCacheKeepsAnything
{
    [Fact]
    public async Task Of_any_answer_but_a_static_file_and_longer_than_five_seconds_of_what_is_for_everybody()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var stranger = site.AsNobody();
        var gets = EveryAddress
            .Routes(site)
            .Where(r => r.Methods.Contains("GET") && r.Route != "/sign-out")
            .SelectMany(r => new[] { EveryAddress.Fill(r.Route, ids), EveryAddress.Fill(r.Route, Forged(ids)) })
            .Append("/no-such-page")
            .ToList();
        var posts = (await EveryAddress.HandlersAsync(site)).Select(h =>
            $"{EveryAddress.Fill(h.Route, ids)}?handler={h.Handler}"
        );
        var kept = new List<string>();
        var forEverybody = 0;
        foreach (var browser in new[] { site, stranger })
        {
            foreach (var address in gets)
            {
                using var answer = await browser.Client.GetAsync(address);
                Look(address, answer);
            }

            foreach (var address in posts)
            {
                using var answer = await browser.Client.PostAsync(address, new FormUrlEncodedContent([]));
                Look(address, answer);
            }
        }

        kept.ShouldBeEmpty();
        forEverybody.ShouldBeGreaterThan(5, "the walk saw no public page");
        using var style = await site.Client.GetAsync(
            (await site.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")
        );
        style.IsSuccessStatusCode.ShouldBeTrue();
        (style.Headers.CacheControl?.NoStore ?? false).ShouldBeFalse("a static file is the same for everybody");

        void Look(string address, HttpResponseMessage answer)
        {
            var path = address.Split('?')[0];
            var isForEverybody =
                (path == "/public" || path.StartsWith("/public/", StringComparison.Ordinal))
                && answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Gone;
            if (isForEverybody)
            {
                forEverybody++;
            }

            var expected = isForEverybody ? "public, must-revalidate, max-age=5" : "no-store";
            if (
                answer.Headers.CacheControl?.ToString() != expected
                || (isForEverybody && answer.Headers.Contains("Set-Cookie"))
            )
            {
                kept.Add($"{address}: {(int)answer.StatusCode}, {answer.Headers.CacheControl}");
            }
        }
    }

    private static Dictionary<string, string> Forged(Dictionary<string, string> ids) =>
        ids.ToDictionary(i => i.Key, _ => Guid.NewGuid().ToString());
}
