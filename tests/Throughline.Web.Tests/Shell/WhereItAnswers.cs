using System.Net;
using Microsoft.Extensions.Configuration;
using Throughline.Testing;
using Throughline.Web.Demonstration;
using Throughline.Web.Shell;

namespace Throughline.Web.Tests.Shell;

/// <summary>
/// Other computers are answered only encrypted and by name; the demonstration's links are for this computer alone.
/// </summary>
[Trait("needs", "server")]
public sealed class WhereItAnswers
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", null, null, true)]
    [InlineData("http://[::1]:5080;http://localhost:5081", null, null, true)]
    [InlineData("http://0.0.0.0:5080", null, null, false)]
    [InlineData("http://*:5080", "plans.example", null, false)]
    [InlineData("http://192.168.1.4:5080;http://127.0.0.1:5080", "plans.example", null, false)]
    [InlineData("http://192.168.1.4:5080", "plans.example", "10.0.0.5", true)]
    [InlineData("http://192.168.1.4:5080", "*", "10.0.0.5", false)]
    [InlineData("http://192.168.1.4:5080", "localhost;127.0.0.1", "10.0.0.5", false)]
    [InlineData("https://0.0.0.0:443", "plans.example", null, true)]
    [InlineData("https://0.0.0.0:443", null, null, false)]
    public void It_starts_where_it_is_safe_to(string urls, string? names, string? proxy, bool starts) =>
        (
            Loopback.Refusal(
                Settings(("urls", urls), ("AllowedHosts", names ?? "localhost;127.0.0.1;[::1]"), ("Proxy:Known", proxy))
            )
            is null
        ).ShouldBe(starts);

    [Theory]
    [InlineData(null, null, null, null, "http://localhost:5080")]
    [InlineData("https://plans.example/", "http://127.0.0.1:5080", "other.example", null, "https://plans.example")]
    [InlineData(null, "http://localhost:5099", "localhost;127.0.0.1", null, "http://localhost:5099")]
    [InlineData(null, "http://localhost:5099", "localhost;plans.example", "10.0.0.5", "https://plans.example")]
    [InlineData(null, "https://0.0.0.0:443", "plans.example", null, "https://plans.example")]
    [InlineData(null, "http://127.0.0.1:80;https://*:8443", "plans.example", null, "https://plans.example:8443")]
    [InlineData(null, "http://0.0.0.0:5080", "*", null, "http://localhost:5080")]
    public void A_link_is_of_the_address_that_was_configured(
        string? said,
        string? urls,
        string? names,
        string? proxy,
        string address
    ) =>
        Core
            .Mail.SiteAddress.Of(
                Settings(("Mail:SiteAddress", said), ("urls", urls), ("AllowedHosts", names), ("Proxy:Known", proxy))
            )
            .ShouldBe(address);

    [Theory]
    [InlineData("true", null, "http://127.0.0.1:5080", true)]
    [InlineData("true", null, "http://localhost:5080;http://[::1]:5081", true)]
    [InlineData("true", null, "http://127.0.0.1:5080;https://0.0.0.0:443", false)]
    [InlineData("true", null, "https://[::]:443", false)]
    [InlineData("true", "10.0.0.5", "http://127.0.0.1:5080", false)]
    [InlineData("true", null, "", false)]
    [InlineData("false", null, "http://127.0.0.1:5080", false)]
    public void The_demonstration_peoples_links_are_printed_on_this_computer_only(
        string demonstration,
        string? proxy,
        string bound,
        bool prints
    ) =>
        DemonstrationLinks
            .MayPrint(
                Settings(("Demonstration", demonstration), ("Proxy:Known", proxy)),
                bound.Split(';', StringSplitOptions.RemoveEmptyEntries)
            )
            .ShouldBe(prints);

    [Fact]
    public async Task Behind_a_proxy_only_what_came_encrypted_is_answered_and_cookies_stay_encrypted()
    {
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            settings: new Dictionary<string, string?> { ["Proxy:Known"] = "127.0.0.1;::1" },
            https: true
        );
        var stranger = site.AsNobody();
        using var page = await stranger.Client.GetAsync("/sign-in");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Set-Cookie").ShouldAllBe(c => c.Contains("secure", StringComparison.OrdinalIgnoreCase));
        using var plain = await stranger.Client.GetAsync(new Uri("http://localhost/sign-in"));
        plain.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        // A header says nothing when it comes from somebody who is not the proxy.
        using var forged = new HttpRequestMessage(HttpMethod.Get, "http://localhost/sign-in")
        {
            Headers = { { "X-Forwarded-Proto", "https" }, { "X-Forwarded-For", "203.0.113.7" } },
        };
        (await stranger.Client.SendAsync(forged)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Client.GetAsync(new Uri("http://localhost/health"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await stranger.Client.GetAsync(new Uri("http://localhost/ready"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static ConfigurationManager Settings(params (string Name, string? Value)[] values)
    {
        var settings = new ConfigurationManager();
        foreach (var (name, value) in values)
        {
            settings[name] = value;
        }

        return settings;
    }
}
