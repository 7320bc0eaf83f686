using System.Net;
using AngleSharp.Dom;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// Links that sign in once, sessions that end when they are told to, cookies that scripts and other sites cannot use.
/// </summary>
[Trait("needs", "server")]
public sealed class OneTimeLinks
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_link_signs_in_once_and_looking_at_it_does_not_use_it(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var link = await site.LinkAsync(await site.AccountAsync("Ann Reader", null, Role.Reader));
        var browser = site.AsNobody();
        for (var i = 0; i < 3; i++)
        {
            (await browser.PageAsync(link)).QuerySelector("h1")!.TextContent.ShouldContain("Ann Reader");
        }

        (await browser.PostAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync("/plans")).Body!.TextContent.ShouldContain("Ann Reader");

        var another = site.AsNobody();
        (await another.PageAsync(link)).QuerySelector("h1")!.TextContent.ShouldContain("no longer");
        (await another.PostAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await another.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_browsers_that_use_a_link_at_the_same_moment_one_is_let_in(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var link = await site.LinkAsync(await site.AccountAsync("Ann Reader", null, Role.Reader));
        var browsers = Enumerable.Range(0, 6).Select(_ => site.AsNobody()).ToList();
        foreach (var browser in browsers)
        {
            await browser.TokenAsync();
        }

        var answers = await Task.WhenAll(browsers.Select(b => b.PostAsync(link)));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_stopped_account_gets_nowhere_with_a_link_that_it_still_has(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var account = await site.AccountAsync("Ann Reader", null, Role.Reader);
        var link = await site.LinkAsync(account);
        await site.InDatabaseAsync(async db =>
        {
            db.Set<Account>().Single(a => a.Id == account).Stopped = true;
            return await db.SaveChangesAsync();
        });
        var browser = site.AsNobody();
        (await browser.PostAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_a_kept_copy_of_the_cookie_is_worth_nothing()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var reader = await site.AsAsync(Role.Reader);
        var cookie = reader.Cookies.GetAllCookies().Single(c => c.Name == "throughline-session");
        (await reader.PostAsync("/sign-out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await reader.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var thief = site.AsNobody();
        thief.Cookies.Add(site.Address, new Cookie(cookie.Name, cookie.Value));
        (await thief.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_cookie_is_out_of_reach_of_scripts_and_of_forms_on_other_sites()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var link = await site.LinkAsync(await site.AccountAsync("Ann Reader", null, Role.Reader));
        using var response = await site.AsNobody().PostAsync(link);
        var cookie = response
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("throughline-session=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
    }

    [Fact]
    public async Task Every_sign_in_is_an_event_in_the_persons_own_name_and_says_from_where()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var reader = await site.AsAsync("Ann Reader", null, Role.Reader);
        var happened = await site.InDatabaseAsync(db =>
            Task.FromResult(
                db.Set<AuditEvent>().Single(e => e.Code == AccessEvents.SignedIn.Code && e.ActorId == reader.AccountId)
            )
        );
        happened.EntityId.ShouldBe(reader.AccountId);
        happened.From.ShouldStartWith("web ");
        happened.New.ShouldBe("one-time link");
    }
}
