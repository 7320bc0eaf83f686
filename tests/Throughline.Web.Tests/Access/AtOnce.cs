using System.Net;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>What an administrator or a coordinator changes holds from the very next request.</summary>
[Trait("needs", "server")]
public sealed class AtOnce
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_session_that_its_person_revokes_elsewhere_is_turned_away_at_once(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var account = await site.AccountAsync("Ann Reader", null, Role.Reader);
        var (here, lost) = (site.AsNobody(), site.AsNobody());
        foreach (var browser in new[] { here, lost })
        {
            (await browser.PostAsync(await site.LinkAsync(account))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            await browser.PageAsync("/plans");
        }

        var rows = (await here.PageAsync("/account/sessions")).QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(2);
        var other = rows.Single(r => !r.TextContent.Contains("this one", StringComparison.Ordinal))
            .QuerySelector("input[name=session]")!
            .GetAttribute("value")!;
        await lost.PageAsync("/plans");
        (await here.PostAsync("/account/sessions?handler=Revoke", ("session", other))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await lost.Client.GetAsync("/plans")).Headers.Location!.ToString().ShouldContain("/sign-in?to=");
        await here.PageAsync("/plans");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nobody_but_an_administrator_ends_somebody_elses_session(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (ann, ben) = (
            await site.AsAsync("Ann", null, Role.Reader),
            await site.AsAsync("Ben", null, Role.Coordinator)
        );
        var annsSession = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<SignInSession>().Single(s => s.AccountId == ann.AccountId).Id.ToString())
        );
        (await ben.PostAsync("/account/sessions?handler=Revoke", ("session", annsSession))).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden
        );
        await ann.PageAsync("/plans");
        (await site.PostAsync($"/people/{ann.AccountId}?handler=Revoke", ("session", annsSession))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await ann.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_role_that_is_taken_away_opens_nothing_any_more_and_the_audit_says_old_new_and_why(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var ben = await site.AsAsync("Ben", null, Role.Coordinator);
        await ben.PageAsync("/intake/upload");
        var stamp = await StampAsync(site, ben.AccountId);
        (
            await site.PostAsync(
                $"/people/{ben.AccountId}?handler=Roles",
                ("stamp", stamp),
                ("roles", nameof(Role.Reader)),
                ("why", "moved on")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ben.PageAsync("/intake/upload", HttpStatusCode.Forbidden);
        await ben.PageAsync("/plans");
        var change = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<AuditEvent>().Single(e => e.Code == AccessEvents.RolesChanged.Code))
        );
        (change.Old, change.New, change.Why, change.ActorId).ShouldBe(
            ("Coordinator", "Reader", "moved on", site.AccountId)
        );

        var line = (await site.PageAsync(await site.AskedAsync("/audit", "Roles")))
            .QuerySelector(".tl-history__event")!
            .TextContent;
        line.ShouldContain("Roles changed (account) access.roles-changed");

        // Of two administrators the second, who looked before, is told.
        using var late = await site.PostAsync(
            $"/people/{ben.AccountId}?handler=Roles",
            ("stamp", stamp),
            ("roles", nameof(Role.Analyst))
        );
        (await Site.ParseAsync(late))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("Somebody else changed");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_stopped_account_is_out_everywhere_at_once_and_may_be_let_in_again(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var ben = await site.AsAsync("Ben", null, Role.Reader);
        await ben.PageAsync("/plans");
        (
            await site.PostAsync(
                $"/people/{ben.AccountId}?handler=Stop",
                ("stamp", await StampAsync(site, ben.AccountId))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ben.Client.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (
            await site.PostAsync(
                $"/people/{ben.AccountId}?handler=LetIn",
                ("stamp", await StampAsync(site, ben.AccountId))
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ben.Client.GetAsync("/plans")).StatusCode.ShouldBe(
            HttpStatusCode.Redirect,
            "the old session stays ended"
        );
        (await site.AsNobody().PostAsync(await site.LinkAsync(ben.AccountId))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_last_administrator_can_neither_be_stopped_nor_lose_the_role(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        foreach (var handler in new[] { "Stop", "Roles" })
        {
            using var response = await site.PostAsync(
                $"/people/{site.AccountId}?handler={handler}",
                ("stamp", await StampAsync(site, site.AccountId)),
                ("roles", nameof(Role.Reader))
            );
            (await Site.ParseAsync(response))
                .QuerySelector(".govuk-error-summary")!
                .TextContent.ShouldContain("last administrator");
        }

        await site.PageAsync("/people");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_restricted_plan_is_not_there_for_whoever_is_not_named_on_it(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var plan = await site.InDatabaseAsync(async db =>
        {
            var made = db.Add(new Plan { Title = "A plan that few may see" }).Entity;
            await db.SaveChangesAsync();
            return made.Id;
        });
        var (reader, scrutineer) = (await site.AsAsync(Role.Reader), await site.AsAsync(Role.Assurer));
        await reader.PageAsync($"/plans/{plan}");
        (
            await site.PostAsync(
                $"/plans/{plan}/access?handler=Restrict",
                ("version", "1"),
                ("restricted", "true"),
                ("why", "names staff")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await reader.PageAsync($"/plans/{plan}", HttpStatusCode.NotFound);
        (await reader.PageAsync("/plans")).Body!.TextContent.ShouldNotContain("few may see");
        (
            await site.PostAsync($"/plans/{plan}/access?handler=Name", ("person", scrutineer.AccountId.ToString()))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await scrutineer.PageAsync($"/plans/{plan}");
        await reader.PageAsync($"/plans/{plan}/access", HttpStatusCode.NotFound);
        await scrutineer.PageAsync($"/plans/{plan}/access", HttpStatusCode.Forbidden);
        var member = (await site.PageAsync($"/plans/{plan}/access"))
            .QuerySelector("input[name=member]")!
            .GetAttribute("value")!;
        (await site.PostAsync($"/plans/{plan}/access?handler=Remove", ("member", member))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        await scrutineer.PageAsync($"/plans/{plan}", HttpStatusCode.NotFound);
    }

    private static Task<string> StampAsync(Site site, Guid account) =>
        site.InDatabaseAsync(db => Task.FromResult(db.Set<Account>().Single(u => u.Id == account).ConcurrencyStamp!));
}
