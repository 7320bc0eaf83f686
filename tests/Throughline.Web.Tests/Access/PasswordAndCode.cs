using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Mail;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// From the invitation to a password with an authenticator, without script; and what those meet who guess.
/// </summary>
[Trait("needs", "server")]
public sealed class PasswordAndCode
{
    private const string Good = "heron kettle marzipan";
    private const string Address = "ann@trust.example";

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task An_invitation_becomes_an_account_with_password_authenticator_and_recovery_codes(Provider provider)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(provider, clock: clock);
        var (_, phone, codes) = await AcceptedAsync(site, clock);
        codes.Count.ShouldBe(10);

        // The code that set it up is used; the next one is not.
        var browser = site.AsNobody();
        await PasswordAsync(browser, Good);
        using (var used = await browser.PostAsync("/sign-in/code", ("code", phone.CodeAt(clock.GetUtcNow()))))
        {
            used.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        clock.Advance(TimeSpan.FromSeconds(30));
        using (
            var next = await browser.PostAsync("/sign-in/code?to=%2Fplans", ("code", phone.CodeAt(clock.GetUtcNow())))
        )
        {
            next.Headers.Location!.ToString().ShouldBe("/plans");
        }

        (await browser.PageAsync("/account")).Body!.TextContent.ShouldContain("Ann Marsh");

        // A recovery code in its place, once.
        foreach (
            var (code, answer) in new[]
            {
                (codes[3], HttpStatusCode.Redirect),
                (codes[3], HttpStatusCode.OK),
                (codes[4].ToLowerInvariant(), HttpStatusCode.Redirect),
            }
        )
        {
            var other = site.AsNobody();
            await PasswordAsync(other, Good);
            (await other.PostAsync("/sign-in/code", ("code", code))).StatusCode.ShouldBe(answer, code);
        }

        var happened = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<AuditEvent>().Select(e => EventTypes.WordsOf(e.Code)).ToList())
        );
        new[]
        {
            "person invited",
            "invitation accepted",
            "password and authenticator set",
            "signed in",
            "recovery code used",
            "sign-in failed",
        }.ShouldBeSubsetOf(happened);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Five_wrong_passwords_lock_even_the_right_one_out_for_a_quarter_of_an_hour(Provider provider)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(provider, clock: clock);
        var (account, _, _) = await AcceptedAsync(site, clock);
        var browser = site.AsNobody();
        for (var i = 0; i < 5; i++)
        {
            await PasswordAsync(browser, "not the password at all", refused: true);
        }

        await PasswordAsync(browser, Good, refused: true);
        await site.InDatabaseAsync(db =>
        {
            db.Set<AuditEvent>()
                .Count(e => e.EntityId == account && e.Code == AccessEvents.SignInFailed.Code)
                .ShouldBe(5);
            db.Set<AuditEvent>().Count(e => e.EntityId == account && e.Code == AccessEvents.LockedOut.Code).ShouldBe(1);
            db.Set<OutboxMail>()
                .Count(m => m.AccountId == account && m.Kind == "SecurityNotice" && m.Statutory)
                .ShouldBe(1);
            return Task.FromResult(0);
        });
        clock.Advance(TimeSpan.FromMinutes(15));
        await PasswordAsync(browser, Good);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Twenty_guesses_at_the_same_moment_are_still_five(Provider provider)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(provider, clock: clock);
        var (account, _, _) = await AcceptedAsync(site, clock);
        var browser = site.AsNobody();
        await browser.TokenAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    browser.PostAsync(
                        "/sign-in?handler=Password",
                        ("email", Address),
                        ("password", $"guess number {i} of many")
                    )
                )
        );
        (
            await site.InDatabaseAsync(db =>
                Task.FromResult(
                    db.Set<AuditEvent>().Count(e => e.EntityId == account && e.Code == AccessEvents.SignInFailed.Code)
                )
            )
        ).ShouldBe(5);
        await PasswordAsync(browser, Good, refused: true);
    }

    [Fact]
    public async Task Whether_an_address_has_an_account_shows_in_no_answer()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(Provider.Sqlite, clock: clock);
        await AcceptedAsync(site, clock);
        var browser = site.AsNobody();
        var wrong = await AnswerAsync(browser, Address, "not the password at all");
        (await AnswerAsync(browser, "nobody@trust.example", "not the password at all")).ShouldBe(
            wrong.Replace(Address, "nobody@trust.example", StringComparison.Ordinal)
        );
        for (var i = 0; i < 6; i++)
        {
            (await AnswerAsync(browser, Address, "not the password at all")).ShouldBe(wrong);
        }
    }

    [Theory]
    [InlineData("short words", "12 characters or more")]
    [InlineData("password1234", "among the first")]
    [InlineData("Ann.Marsh.2026", "among the first")]
    public async Task A_password_that_anybody_would_guess_is_refused_and_the_key_stays_the_same(
        string password,
        string why
    )
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var link = await InvitedAsync(site);
        var browser = site.AsNobody();
        var page = await browser.PageAsync(link);
        using var response = await browser.PostAsync(
            link + "?handler=Password",
            ("password", password),
            ("key", KeyOf(page)),
            ("code", new Phone(page).CodeAt(TimeProvider.System.GetUtcNow()))
        );
        var again = await Site.ParseAsync(response);
        again.QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain(why);
        again.QuerySelector(".tl-key")!.TextContent.ShouldBe(page.QuerySelector(".tl-key")!.TextContent);
        (await browser.Client.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task After_signing_in_nobody_is_sent_to_another_site(string to)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(Provider.Sqlite, clock: clock);
        var (_, phone, _) = await AcceptedAsync(site, clock);
        clock.Advance(TimeSpan.FromSeconds(30));
        var browser = site.AsNobody();
        await PasswordAsync(browser, Good);
        using var response = await browser.PostAsync(
            "/sign-in/code?to=" + Uri.EscapeDataString(to),
            ("code", phone.CodeAt(clock.GetUtcNow()))
        );
        response.Headers.Location!.ToString().ShouldBe("/");
    }

    [Fact]
    public async Task The_code_page_asks_for_the_password_first()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        (await site.AsNobody().PostAsync("/sign-in/code", ("code", "123456")))
            .Headers.Location!.ToString()
            .ShouldBe("/sign-in");
    }

    /// <summary>Invites Ann, accepts for her, and signs her out again.</summary>
    private static async Task<(Guid Account, Phone Phone, List<string> Codes)> AcceptedAsync(
        Site site,
        TimeProvider clock
    )
    {
        var link = await InvitedAsync(site);
        var browser = site.AsNobody();
        var page = await browser.PageAsync(link);
        var phone = new Phone(page);
        using var response = await browser.PostAsync(
            link + "?handler=Password",
            ("password", Good),
            ("key", KeyOf(page)),
            ("code", phone.CodeAt(clock.GetUtcNow()))
        );
        var codes = (await Site.ParseAsync(response))
            .QuerySelectorAll(".tl-codes li")
            .Select(c => c.TextContent.Trim())
            .ToList();
        (await browser.PageAsync(link, HttpStatusCode.OK))
            .QuerySelector("h1")!
            .TextContent.ShouldContain("no longer holds");
        return (
            await site.InDatabaseAsync(db => Task.FromResult(db.Set<Account>().Single(u => u.Email == Address).Id)),
            phone,
            codes
        );
    }

    private static async Task<string> InvitedAsync(Site site)
    {
        (
            await site.PostAsync(
                "/people/invite",
                ("name", "Ann Marsh"),
                ("email", Address),
                ("roles", nameof(Role.Reader))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var mail = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<OutboxMail>().Single(m => m.Kind == "Invitation"))
        );
        mail.To.ShouldBe(Address);
        mail.Statutory.ShouldBeTrue();
        return mail.Text.Split('\n').Single(l => l.StartsWith("site:", StringComparison.Ordinal))["site:".Length..];
    }

    private static async Task PasswordAsync(Site browser, string password, bool refused = false)
    {
        using var response = await browser.PostAsync(
            "/sign-in?handler=Password",
            ("email", " Ann@Trust.example "),
            ("password", password)
        );
        response.StatusCode.ShouldBe(refused ? HttpStatusCode.OK : HttpStatusCode.Redirect);
    }

    private static async Task<string> AnswerAsync(Site browser, string email, string password)
    {
        using var response = await browser.PostAsync(
            "/sign-in?handler=Password",
            ("email", email),
            ("password", password)
        );
        var page = await Site.ParseAsync(response);
        foreach (var token in page.QuerySelectorAll("[name=__RequestVerificationToken], [name=__form], [name=__who]"))
        {
            token.Remove();
        }

        return page.Body!.InnerHtml;
    }

    private static string KeyOf(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelector("input[name=key]")!.GetAttribute("value")!;
}
