using System.Net;
using Throughline.Core.Access;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>Signing in with an organisation's own account, against a real OpenID Connect provider.</summary>
[Trait("needs", "server")]
public sealed class OrganisationAccounts
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Whoever_was_invited_under_an_address_that_their_organisation_verified_comes_in_with_the_roles_of_the_invitation(
        Provider provider
    )
    {
        await using var police = await OrganisationServer.StartAsync();
        await using var site = await Site.OpenAsync(provider, settings: police.Settings);
        (
            await site.PostAsync(
                "/people/invite",
                ("name", "Ann Marsh"),
                ("email", "Ann@police.example"),
                ("roles", nameof(Role.Analyst))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var browser = site.AsNobody();
        (await ComeInAsync(browser)).ShouldBe("/plans");
        (await browser.PageAsync("/account")).Body!.TextContent.ShouldContain("Marrowdale Police");
        var account = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<Account>().Single(u => u.Email == "ann@police.example"))
        );
        account.Roles.ShouldBe([Role.Analyst]);

        // From now on by the organisation's own name for her, whatever her address becomes.
        police.Who = ("subject-1", "ann.married@police.example", true);
        (await ComeInAsync(site.AsNobody())).ShouldBe("/plans");
        (
            await site.InDatabaseAsync(db =>
                Task.FromResult(db.Set<Account>().Count(u => u.Email!.EndsWith("police.example")))
            )
        ).ShouldBe(1);
    }

    [Theory]
    [InlineData("stranger@police.example", true, "somebody whom nobody invited")]
    [InlineData("ann@police.example", false, "an address that the organisation did not verify")]
    [InlineData("boss@council.example", true, "an address that is not the organisation's to speak for")]
    public async Task Nobody_comes_in_by(string email, bool verified, string what)
    {
        await using var police = await OrganisationServer.StartAsync();
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: police.Settings);
        foreach (var known in new[] { "ann@police.example", "boss@council.example" })
        {
            (
                await site.PostAsync(
                    "/people/invite",
                    ("name", "Known"),
                    ("email", known),
                    ("roles", nameof(Role.Administrator))
                )
            ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        police.Who = ("subject-9", email, verified);
        var browser = site.AsNobody();
        (await ComeInAsync(browser)).ShouldContain("organisation=unknown", Case.Sensitive, what);
        (await browser.Client.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.InDatabaseAsync(db => Task.FromResult(db.Set<Account>().Count()))).ShouldBe(1);
    }

    [Fact]
    public async Task A_stopped_person_stays_out_however_their_organisation_knows_them()
    {
        await using var police = await OrganisationServer.StartAsync();
        await using var site = await Site.OpenAsync(Provider.Sqlite, settings: police.Settings);
        await site.InDatabaseAsync(async db =>
        {
            db.Add(
                new Account
                {
                    Id = Guid.CreateVersion7(),
                    Name = "Ann",
                    UserName = "ann@police.example",
                    NormalizedUserName = "ANN@POLICE.EXAMPLE",
                    Email = "ann@police.example",
                    NormalizedEmail = "ANN@POLICE.EXAMPLE",
                    SecurityStamp = "s",
                    Roles = [Role.Reader],
                    Stopped = true,
                }
            );
            return await db.SaveChangesAsync();
        });
        var browser = site.AsNobody();
        (await ComeInAsync(browser)).ShouldContain("organisation=unknown");
        (await browser.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>
    /// OpenID Connect Core 1.0, 3.1.2.1: a server that is asked with max_age says in auth_time when it last asked the person.
    /// </summary>
    /// <param name="minutes">How long ago it says that it asked them; null where it does not say.</param>
    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(6, false)]
    [InlineData(60, false)]
    [InlineData(null, false)]
    public async Task Its_word_is_proof_only_where_it_asked_them_in_the_last_five_minutes_and_says_so(
        int? minutes,
        bool proved
    )
    {
        await using var police = await OrganisationServer.StartAsync();
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            settings: new Dictionary<string, string?>(police.Settings) { ["Sessions:ProofMinutes"] = "5" }
        );
        (
            await site.PostAsync(
                "/people/invite",
                ("name", "Ann Marsh"),
                ("email", "ann@police.example"),
                ("roles", nameof(Role.Analyst))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var browser = site.AsNobody();

        // To come in is no proof, whatever the server says of its own accord: nobody asked it to ask.
        police.AskedAt = TimeProvider.System.GetUtcNow();
        (await ComeInAsync(browser)).ShouldBe("/plans");
        police.Asked.ContainsKey("max_age").ShouldBeFalse();
        using (var asked = await browser.Client.GetAsync("/account/passkeys"))
        {
            asked.Headers.Location.ShouldNotBeNull().ToString().ShouldStartWith("/account/confirm");
        }

        police.AskedAt = minutes is { } ago ? TimeProvider.System.GetUtcNow().AddMinutes(-ago) : null;
        var again = (await browser.PageAsync("/account/confirm?to=%2Faccount%2Fpasskeys"))
            .QuerySelectorAll("a")
            .Single(a => a.TextContent == "Sign in with Marrowdale Police again");
        await FollowAsync(browser, again.GetAttribute("href")!);
        (police.Asked["max_age"].ToString(), police.Asked["prompt"].ToString()).ShouldBe(("0", "login"));
        using var changes = await browser.Client.GetAsync("/account/passkeys");
        changes.StatusCode.ShouldBe(proved ? HttpStatusCode.OK : HttpStatusCode.Redirect);
        (
            await site.InDatabaseAsync(db =>
                Task.FromResult(
                    db.Set<SignInSession>()
                        .Any(s => s.RevokedAt == null && s.AccountId != site.AccountId && s.ProvedAt != null)
                )
            )
        ).ShouldBe(proved);
    }

    /// <summary>Presses the organisation's button and follows the way there and back.</summary>
    /// <returns>Where it ends.</returns>
    private static async Task<string> ComeInAsync(Site browser)
    {
        var button = (await browser.PageAsync("/sign-in?to=%2Fplans"))
            .QuerySelectorAll("a")
            .Single(a => a.TextContent == "Sign in with Marrowdale Police");
        return await FollowAsync(browser, button.GetAttribute("href")!);
    }

    /// <summary>Follows the way to the organisation and back.</summary>
    /// <returns>Where it ends.</returns>
    private static async Task<string> FollowAsync(Site browser, string href)
    {
        using var asked = await browser.Client.GetAsync(href);
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var organisation = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var agreed = await organisation.GetAsync(asked.Headers.Location);
        agreed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await agreed.Content.ReadAsStringAsync());
        using var back = await browser.Client.GetAsync(agreed.Headers.Location);
        back.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var done = await browser.Client.GetAsync(back.Headers.Location);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return done.Headers.Location!.ToString();
    }
}
