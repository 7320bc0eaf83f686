using System.Net;
using System.Net.Http.Headers;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>A program comes in no longer than whoever made its token may make one.</summary>
[Trait("needs", "server")]
public sealed class TokensEndWithTheirPerson
{
    public static MatrixTheoryData<Provider, string> Endings =>
        new([Provider.Sqlite, Provider.Postgres], ["stopped", "moved", "demoted", "erased"]);

    [Theory, MemberData(nameof(Endings))]
    public async Task When_they_are(Provider provider, string ending)
    {
        await using var site = await Site.OpenAsync(provider);
        var (own, other) = (await AgencyAsync(site, "Police"), await AgencyAsync(site, "Health"));
        var lead = await site.AsAsync(Role.AgencyLead, own);
        var colleague = await site.AsAsync("Colleague", own, Role.AgencyLead);
        var (theirs, colleagues) = (await ProgramAsync(lead), await ProgramAsync(colleague));
        (await theirs.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await EndAsync(site, lead.AccountId, ending, own, other);
        using var refused = await theirs.GetAsync("/api/v1/plans");
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await colleagues.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(
            HttpStatusCode.OK,
            "a colleague's token stays"
        );
        var told = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<AuditEvent>().Single(e => e.Code == ApiEvents.TokenRevoked.Code))
        );
        told.Why.ShouldBe("whoever made it may no longer make tokens of this agency");
        if (ending == "stopped")
        {
            (await PeoplePostAsync(site, lead.AccountId, "LetIn")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await theirs.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(
                HttpStatusCode.Unauthorized,
                "what has ended stays ended"
            );
        }
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Also_when_somebody_wrote_past_the_product_that_they_are_stopped(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var lead = await site.AsAsync(Role.AgencyLead, await AgencyAsync(site, "Police"));
        var program = await ProgramAsync(lead);
        await site.InDatabaseAsync(async db =>
        {
            db.Set<Account>().Single(a => a.Id == lead.AccountId).Stopped = true;
            return await db.SaveChangesAsync();
        });
        (await program.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task EndAsync(Site site, Guid account, string ending, Guid own, Guid other)
    {
        using var response = await (
            ending switch
            {
                "stopped" => PeoplePostAsync(site, account, "Stop"),
                "moved" => PeoplePostAsync(
                    site,
                    account,
                    "Roles",
                    ("roles", nameof(Role.AgencyLead)),
                    ("agency", $"{other}")
                ),
                "demoted" => PeoplePostAsync(
                    site,
                    account,
                    "Roles",
                    ("roles", nameof(Role.AgencyContributor)),
                    ("agency", $"{own}")
                ),
                _ => site.PostAsync($"/erasure/{account}?handler=Erase", ("reason", "Left"), ("sure", "true")),
            }
        );
        ((int)response.StatusCode).ShouldBe(302, await response.Content.ReadAsStringAsync());
    }

    private static async Task<HttpResponseMessage> PeoplePostAsync(
        Site site,
        Guid account,
        string handler,
        params (string, string)[] values
    )
    {
        var stamp = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<Account>().Single(u => u.Id == account).ConcurrencyStamp!)
        );
        return await site.PostAsync($"/people/{account}?handler={handler}", [("stamp", stamp), .. values]);
    }

    private static async Task<HttpClient> ProgramAsync(Site maker)
    {
        using var made = await maker.PostAsync("/tokens?handler=Make", ("name", "Our case system"), ("days", "30"));
        var key = (await Site.ParseAsync(made)).QuerySelector(".tl-key").ShouldNotBeNull().TextContent.Trim();
        var program = maker.AsNobody().Client;
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return program;
    }

    private static Task<Guid> AgencyAsync(Site site, string name) =>
        site.InDatabaseAsync(async db =>
        {
            var agency = db.Add(new Agency { Name = name }).Entity;
            await db.SaveChangesAsync();
            return agency.Id;
        });
}
