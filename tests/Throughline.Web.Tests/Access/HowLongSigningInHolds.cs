using System.Net;
using Microsoft.Extensions.Time.Testing;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>Twelve hours without use, seven days at most; and cookies that belong to this host alone.</summary>
[Trait("needs", "server")]
public sealed class HowLongSigningInHolds
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_session_that_nobody_uses_for_twelve_hours_has_ended(Provider provider)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(provider, clock: clock);
        clock.Advance(TimeSpan.FromHours(11.9));
        await site.PageAsync("/plans");
        clock.Advance(TimeSpan.FromHours(12.1));
        (await site.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_session_that_is_used_all_the_time_has_ended_after_seven_days(Provider provider)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(provider, clock: clock);
        for (var hours = 0; hours < (7 * 24) - 8; hours += 8)
        {
            clock.Advance(TimeSpan.FromHours(8));
            await site.PageAsync("/plans");
        }

        clock.Advance(TimeSpan.FromHours(9));
        (await site.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_hours_are_a_setting()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            clock: clock,
            settings: new Dictionary<string, string?> { ["Sessions:IdleHours"] = "1" }
        );
        clock.Advance(TimeSpan.FromHours(1.1));
        (await site.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Where_other_computers_are_answered_every_cookie_is_for_this_host_alone_and_never_unencrypted()
    {
        await using var police = await OrganisationServer.StartAsync();
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            https: true,
            settings: new Dictionary<string, string?>(police.Settings)
            {
                ["Proxy:Known"] = "127.0.0.1",
                ["AllowedHosts"] = "plans.example;localhost",
            }
        );
        var stranger = site.AsNobody();
        var set = new List<string>();
        foreach (var path in new[] { "/sign-in", "/sign-in?handler=Organisation&name=police" })
        {
            using var response = await stranger.Client.GetAsync(path);
            set.AddRange(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        }

        using var options = await stranger.PostAsync("/sign-in?handler=PasskeyOptions");
        set.AddRange(options.Headers.GetValues("Set-Cookie"));
        using var signedIn = await stranger.PostAsync(await site.LinkAsync(site.AccountId));
        set.AddRange(signedIn.Headers.GetValues("Set-Cookie"));
        set = [.. set.Where(c => !c.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase))];
        set.Count.ShouldBeGreaterThan(4);
        foreach (var cookie in set)
        {
            cookie.ShouldStartWith("__Host-");
            cookie.ShouldContain("; path=/;");
            cookie.ShouldContain("; secure");
            cookie.ShouldContain("; httponly");
            cookie.ShouldNotContain("domain=", Case.Insensitive);
        }
    }

    [Fact]
    public async Task On_this_computer_alone_without_encryption_their_names_are_bare_as_browsers_refuse_others()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        site.Cookies.GetAllCookies().Select(c => c.Name).Order().ShouldBe(["throughline-form", "throughline-session"]);
    }
}
