using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>Every address and handler, whoever asks and whatever is answered.</summary>
[Trait("needs", "server")]
public sealed class NoCacheKeepsAnything
{
    [Fact]
    public async Task Of_any_answer_but_a_static_file()
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
        using var style = await site.Client.GetAsync(
            (await site.PageAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")
        );
        style.IsSuccessStatusCode.ShouldBeTrue();
        (style.Headers.CacheControl?.NoStore ?? false).ShouldBeFalse("a static file is the same for everybody");

        void Look(string address, HttpResponseMessage answer)
        {
            if (answer.Headers.CacheControl?.ToString() != "no-store")
            {
                kept.Add($"{address}: {(int)answer.StatusCode}, {answer.Headers.CacheControl}");
            }
        }
    }

    private static Dictionary<string, string> Forged(Dictionary<string, string> ids) =>
        ids.ToDictionary(i => i.Key, _ => Guid.NewGuid().ToString());
}
