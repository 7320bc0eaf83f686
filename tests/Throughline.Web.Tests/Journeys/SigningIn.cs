using Microsoft.Playwright;
using Throughline.Core.Access;
using Throughline.Core.Mail;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// Signing in in a real browser: a passkey from invitation to the next visit, and every page of access looked at by
/// axe.
/// </summary>
[Trait("needs", "server")]
public sealed class SigningIn(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_passkey_made_on_the_invitation_signs_in_and_a_second_one_is_added()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        (
            await site.PostAsync(
                "/people/invite",
                ("name", "Ann Marsh"),
                ("email", "ann@trust.example"),
                ("roles", nameof(Role.Reader))
            )
        ).Dispose();
        var link = await site.InDatabaseAsync(db =>
            Task.FromResult(
                db.Set<OutboxMail>()
                    .Single(m => m.Kind == "Invitation")
                    .Text.Split('\n')
                    .Single(l => l.StartsWith("site:", StringComparison.Ordinal))["site:".Length..]
            )
        );

        // A passkey belongs to a name: browsers make none for a number such as 127.0.0.1.
        var at = $"http://localhost:{site.Address.Port}";
        var page = await browser.OpenAsync(site.AsNobody(), 1280);
        await WithAuthenticatorAsync(page);
        await page.GotoAsync(at + link);
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey and sign in" }).ClickAsync();
        await Assertions.Expect(page.Locator(".top__who summary", new() { HasText = "Ann Marsh" })).ToBeVisibleAsync();

        await page.Locator(".top__who summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync(at + "/account/passkeys");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your passkeys" })).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your only way in");
        var how = await site.InDatabaseAsync(db =>
            Task.FromResult(
                db.Set<SignInSession>()
                    .Where(s => db.Set<Account>().Any(u => u.Id == s.AccountId && u.Email == "ann@trust.example"))
                    .Select(s => s.How)
                    .ToList()
            )
        );
        how.ShouldBe(["passkey", "passkey"]);
    }

    [Fact]
    public async Task A_passkey_of_somebody_else_and_a_made_up_one_sign_nobody_in()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var stranger = site.AsNobody();
        foreach (
            var credential in new[]
            {
                "",
                "{}",
                "not json",
                """{"id":"AAAA","rawId":"AAAA","type":"public-key","response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA","userHandle":"AAAA"},"clientExtensionResults":{}}""",
            }
        )
        {
            (await stranger.PostAsync("/sign-in?handler=PasskeyOptions")).EnsureSuccessStatusCode();
            using var response = await stranger.PostAsync("/sign-in?handler=Passkey", ("credential", credential));
            response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
            (await Site.ParseAsync(response))
                .QuerySelector(".govuk-error-summary")!
                .TextContent.ShouldContain("not known here");
        }
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_page_of_access_is_fit_for_people(int width)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        (await site.PostAsync("/agencies", ("name", "A hospital trust with a rather long name"))).Dispose();
        (await site.PostAsync("/bodies?handler=Add", ("name", "Safeguarding board"), ("kind", "Board"))).Dispose();
        (
            await site.PostAsync(
                "/people/invite",
                ("name", "Ann Marsh"),
                ("email", "ann.marsh.of.the.trust@a-long-domain.example"),
                ("roles", nameof(Role.Reader))
            )
        ).Dispose();
        var (agency, plan) = await site.InDatabaseAsync(async db =>
        {
            var made = db.Add(new Core.Plans.Plan { Title = "A plan" }).Entity;
            await db.SaveChangesAsync();
            return (db.Set<Agency>().First().Id, made.Id);
        });
        var page = await browser.OpenAsync(site, width);
        string[] addresses =
        [
            "/account",
            "/account/passkeys",
            "/account/password",
            "/account/recovery-codes",
            "/account/sessions",
            "/admin",
            "/people",
            "/people/invite",
            $"/people/{site.AccountId}",
            "/agencies",
            $"/agencies/{agency}",
            $"/agencies/{agency}/rename",
            $"/agencies/{agency}/merge",
            $"/agencies/{agency}/end",
            $"/people/{site.AccountId}/agencies",
            "/account/agency",
            "/bodies",
            $"/plans/{plan}/access",
            "/sign-out",
            "/no-such-page",
        ];
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            await Browser.ShouldBeFitForPeopleAsync(page);
        }

        await page.GotoAsync("/people/invite");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the invitation" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose at least one role");
        await Browser.ShouldBeFitForPeopleAsync(page);

        var outside = await browser.OpenAsync(site.AsNobody(), width);
        foreach (
            var address in new[]
            {
                "/sign-in",
                "/sign-in/link/none",
                "/sign-in/invitation/none",
                await site.LinkAsync(site.AccountId),
            }
        )
        {
            await outside.GotoAsync(address);
            await Browser.ShouldBeFitForPeopleAsync(outside);
        }
    }

    [Fact]
    public async Task Without_script_the_sign_in_page_says_that_passkeys_need_it_and_offers_the_password()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site.AsNobody(), 390, script: false);
        await page.GotoAsync("/sign-in");
        await Assertions.Expect(page.GetByText("Passkeys need JavaScript")).ToBeVisibleAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }))
            .ToBeHiddenAsync();
        await Assertions.Expect(page.GetByLabel("Password")).ToBeVisibleAsync();
    }

    /// <summary>A key of Chromium's own making that says yes by itself.</summary>
    private static async Task WithAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }
}
