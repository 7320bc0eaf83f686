using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Testing;
using Throughline.Web.Tests.Updates;

namespace Throughline.Web.Tests.Access;

/// <summary>Ruth leads for the police and contributes for health: she acts for one of them at a time.</summary>
[Trait("needs", "server")]
public sealed class OnePersonTwoAgencies
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task She_chooses_when_she_signs_in_and_sees_and_does_what_is_of_that_one(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (seeded, health, ruth) = await SetAsync(site);
        var browser = await SignedInAsync(site, ruth);
        using var asked = await browser.Client.GetAsync($"/actions/{seeded.Overdue}?x=1");
        asked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var choose = asked.Headers.Location!.ToString();
        choose.ShouldBe($"/account/agency?to=%2Factions%2F{seeded.Overdue}%3Fx%3D1");
        (await browser.Client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.PageAsync("/account")).Body!.TextContent.ShouldContain("Health; Police");
        (await browser.Client.GetStringAsync("/api/v1/actions")).ShouldNotContain("Train every officer");
        var page = await browser.PageAsync(choose);
        page.QuerySelectorAll(".govuk-radios__label").Select(l => l.TextContent).ShouldBe(["Health", "Police"]);
        page.QuerySelectorAll(".govuk-radios__hint")
            .Select(l => l.TextContent)
            .ShouldBe(["Agency contributor", "Agency lead"]);

        using var none = await browser.SendAsync(choose, "", ("to", "/"));
        (await Site.ParseAsync(none))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("Choose the agency");
        (await ChooseAsync(browser, seeded.Police, $"/actions/{seeded.Overdue}")).ShouldBe(
            $"/actions/{seeded.Overdue}"
        );
        var action = await browser.PageAsync($"/actions/{seeded.Overdue}");
        action.QuerySelector(".top__who")!.TextContent.ShouldContain("for Police");
        (await browser.PageAsync("/my-agency")).Body!.TextContent.ShouldContain("2 actions of Police need an update");

        (await ChooseAsync(browser, health)).ShouldBe("/");
        await browser.PageAsync($"/actions/{seeded.Overdue}", HttpStatusCode.NotFound);
        var missing = await Site.ParseAsync(await browser.Client.GetAsync($"/actions/{seeded.Overdue}"));
        missing.Body!.TextContent.ShouldContain("You act for Health in this browser");
        (await browser.PageAsync("/my-agency")).Body!.TextContent.ShouldNotContain("Train every officer");
        (await browser.Client.GetAsync("/tokens")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden,
            "there she does not lead"
        );

        // Another browser of hers chooses for itself, and nobody else's agency can be chosen.
        var other = await SignedInAsync(site, ruth);
        (await ChooseAsync(other, seeded.Police)).ShouldBe("/");
        await other.PageAsync($"/actions/{seeded.Overdue}");
        await browser.PageAsync($"/actions/{seeded.Overdue}", HttpStatusCode.NotFound);
        var third = await AgencyAsync(site, "Probation");
        (await ChooseAsync(browser, third)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_she_does_is_noted_as_done_for_the_one_that_she_acts_for(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (seeded, health, ruth) = await SetAsync(site);
        var browser = await SignedInAsync(site, ruth);
        await ChooseAsync(browser, seeded.Police);
        using var sent = await browser.SendAsync(
            "/my-agency",
            "Update",
            ("action", $"{seeded.Overdue}"),
            ("do", "submit"),
            ("text", "Everybody is trained")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ChooseAsync(browser, health);
        await site.InDatabaseAsync(async db =>
        {
            (await db.Set<AuditEvent>().SingleAsync(e => e.Code == UpdateEvents.Submitted.Code)).AgencyId.ShouldBe(
                seeded.Police
            );
            (
                await db.Set<AuditEvent>()
                    .Where(e => e.Code == AccessEvents.AgencyChosen.Code)
                    .OrderBy(e => e.Sequence)
                    .Select(e => new { e.AgencyId, e.New })
                    .ToListAsync()
            )
                .Select(e => (e.AgencyId, e.New))
                .ShouldBe([(seeded.Police, "Police"), (health, "Health")]);
            return true;
        });
        (await site.PageAsync("/audit")).Body!.TextContent.ShouldContain("Ruth Twice for Police");
        (await site.PageAsync($"/history/action/{seeded.Overdue}")).Body!.TextContent.ShouldContain(
            "Ruth Twice for Police"
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_form_opened_for_one_and_sent_after_she_chose_the_other_elsewhere_is_done_for_neither(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var (seeded, health, ruth) = await SetAsync(site, Role.AgencyLead);
        var browser = await SignedInAsync(site, ruth);
        await ChooseAsync(browser, seeded.Police);
        var form = (await browser.PageAsync("/tokens")).Forms.First(f =>
            f.GetAttribute("action")!.Contains("Make", StringComparison.Ordinal)
        );
        await ChooseAsync(browser, health);
        var fields = Fields(form, ("name", "Our case system"), ("days", "30"));
        using var sent = await browser.Client.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var asked = sent.Headers.Location!.ToString();
        asked.ShouldStartWith("/account/agency?to=");
        asked.ShouldContain($"shown={seeded.Police}");
        (await site.InDatabaseAsync(db => db.Set<ApiToken>().CountAsync())).ShouldBe(0);
        var page = await browser.PageAsync(asked);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("You opened that form for Police");

        // Without the mark in the form it is done for neither, too.
        using var bare = await browser.PostAsync("/tokens?handler=Make", ("name", "x"), ("days", "30"));
        bare.Headers.Location!.ToString().ShouldStartWith("/account/agency?to=");
        (await site.InDatabaseAsync(db => db.Set<ApiToken>().CountAsync())).ShouldBe(0);

        // With the agency that it was opened for the words come back, and it is done for that one.
        var to = page.QuerySelector<IHtmlInputElement>("input[name=to]")!.Value;
        (await ChooseAsync(browser, health, to, seeded.Police)).ShouldBe("/", "the other agency does not get them");
        (await browser.Client.GetAsync(to)).Headers.Location!.ToString().ShouldStartWith("/account/agency?to=");
        (await ChooseAsync(browser, seeded.Police, to, seeded.Police)).ShouldBe(to);
        var back = (await browser.PageAsync(to)).Forms.First(f =>
            f.GetAttribute("action")!.Contains("Make", StringComparison.Ordinal)
        );
        back.QuerySelector("input[name=name]")!.GetAttribute("value").ShouldBe("Our case system");
        using var again = await browser.Client.PostAsync(
            back.GetAttribute("action"),
            new FormUrlEncodedContent(Fields(back))
        );
        again.StatusCode.ShouldBe(HttpStatusCode.OK, "the key is shown once");
        (await site.InDatabaseAsync(db => db.Set<ApiToken>().SingleAsync())).AgencyId.ShouldBe(seeded.Police);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_form_of_an_agency_that_became_hers_by_a_merger_meanwhile_is_done_for_that(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        var form = (await lead.PageAsync("/tokens")).Forms.First(f =>
            f.GetAttribute("action")!.Contains("Make", StringComparison.Ordinal)
        );
        var one = await AgencyAsync(site, "The police.");
        using var merged = await site.SendAsync(
            $"/agencies/{seeded.Police}/merge?into={one}",
            "",
            ("why", "entered twice")
        );
        merged.Headers.Location!.ToString().ShouldBe($"/agencies/{one}");
        using var sent = await lead.Client.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent(Fields(form, ("name", "Ours"), ("days", "30")))
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.InDatabaseAsync(db => db.Set<ApiToken>().SingleAsync())).AgencyId.ShouldBe(one);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_administrator_adds_one_and_takes_one_away_and_it_holds_at_once(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        await AgencyAsync(site, "Probation");
        var health = await AgencyAsync(site, "Health");
        var ruth = await site.AsAsync("Ruth Twice", health, Role.AgencyLead);
        await ruth.PageAsync("/");
        var at = $"/people/{ruth.AccountId}/agencies";
        using var missing = await site.SendAsync(at, "Give", ("agency", $"{seeded.Police}"));
        (await Site.ParseAsync(missing)).Body!.TextContent.ShouldContain("Choose whether they lead or contribute");
        using var given = await site.SendAsync(
            at,
            "Give",
            ("agency", $"{seeded.Police}"),
            ("role", "AgencyContributor")
        );
        given.Headers.Location?.ToString().ShouldBe(at);
        using var twice = await site.SendAsync(at, "Give", ("agency", $"{seeded.Police}"), ("role", "AgencyLead"));
        (await Site.ParseAsync(twice)).Body!.TextContent.ShouldContain("They act for Police already");

        // Nothing changes under her hands: she goes on for health until she chooses.
        (await ruth.PageAsync("/"))
            .QuerySelector(".top__who")!
            .TextContent.ShouldContain("for Health");
        await ChooseAsync(ruth, seeded.Police);
        (await ruth.PageAsync("/my-agency")).Body!.TextContent.ShouldContain("2 actions of Police need an update");
        (await site.PageAsync("/people?words=police")).Body!.TextContent.ShouldContain("Health; Police");
        (await site.PageAsync($"/agencies/{seeded.Police}"))
            .QuerySelector("#people + ul")!
            .TextContent.ShouldContain("Ruth Twice (agency contributor)");

        // Her own is taken away: the other is her own from then on.
        using var taken = await site.SendAsync(at, "Take", ("agency", $"{health}"));
        taken.Headers.Location?.ToString().ShouldBe(at);
        (
            await site.InDatabaseAsync(db => db.Set<Account>().SingleAsync(a => a.Id == ruth.AccountId))
        ).AgencyId.ShouldBe(seeded.Police);
        var now = await ruth.PageAsync("/my-agency");
        now.QuerySelector(".top__who")!.TextContent.ShouldNotContain("for ");
        (await ruth.Client.GetAsync("/tokens")).StatusCode.ShouldBe(
            HttpStatusCode.Forbidden,
            "she only contributes there"
        );
        (await site.PageAsync(at)).QuerySelectorAll("form[action*=Take]").ShouldBeEmpty();
        var events = await site.InDatabaseAsync(db =>
            db.Set<AuditEvent>()
                .Where(e =>
                    e.EntityId == ruth.AccountId && e.Field == "agency" && e.Code != AccessEvents.AgencyChosen.Code
                )
                .OrderBy(e => e.Sequence)
                .Select(e => e.Code + ": " + e.Old + " > " + e.New)
                .ToListAsync()
        );
        events.ShouldBe(["access.agency-given:  > Police, agency contributor", "access.agency-taken: Health > "]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_belongs_to_both_does_not_check_the_ones_proof_while_acting_for_the_other(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (seeded, health, ruth) = await SetAsync(site, own: Role.Assurer);
        var browser = await SignedInAsync(site, ruth);
        await ChooseAsync(browser, health);
        await site.InDatabaseAsync(db =>
        {
            var person = new Person(ruth, "Ruth", new HashSet<Role> { Role.Assurer }, health, "test")
            {
                Agencies = new HashSet<Guid> { health, seeded.Police },
            };
            Core.Evidence.EvidenceVerification.MayVerify(person, seeded.Police, "Somebody").ShouldBeFalse();
            Core.Evidence.EvidenceVerification.MayVerify(person, Guid.NewGuid(), "Somebody").ShouldBeTrue();
            return Task.FromResult(true);
        });
    }

    /// <summary>Two actions of the police, another agency, and an account of both that nobody has signed in with.</summary>
    private static async Task<(TwoActions Seeded, Guid Health, Guid Ruth)> SetAsync(
        Site site,
        Role there = Role.AgencyContributor,
        Role? own = null
    )
    {
        var seeded = await TwoActions.SeedAsync(site);
        var health = await AgencyAsync(site, "Health");
        Role[] roles = own is { } also ? [Role.AgencyLead, also] : [Role.AgencyLead];
        var ruth = await site.AccountAsync("Ruth Twice", seeded.Police, roles);
        await site.InDatabaseAsync(async db =>
        {
            db.Add(
                new AgencySeat
                {
                    AccountId = ruth,
                    AgencyId = health,
                    Role = there,
                }
            );
            return await db.SaveChangesAsync();
        });
        return (seeded, health, ruth);
    }

    private static Task<Guid> AgencyAsync(Site site, string name) =>
        site.InDatabaseAsync(async db =>
        {
            var agency = db.Add(new Agency { Name = name }).Entity;
            await db.SaveChangesAsync();
            return agency.Id;
        });

    private static async Task<Site> SignedInAsync(Site site, Guid account)
    {
        var browser = site.AsNobody();
        (await browser.PostAsync(await site.LinkAsync(account))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return browser;
    }

    /// <returns>Where it leads to; null when it asks again.</returns>
    private static async Task<string?> ChooseAsync(Site browser, Guid agency, string? to = null, Guid? shown = null)
    {
        using var response = await browser.PostAsync(
            "/account/agency",
            ("agency", $"{agency}"),
            ("to", to ?? ""),
            ("shown", $"{shown}")
        );
        return response.Headers.Location?.ToString();
    }

    private static Dictionary<string, string> Fields(IHtmlFormElement form, params (string Name, string Value)[] typed)
    {
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Name is not null)
            .ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return fields;
    }
}
