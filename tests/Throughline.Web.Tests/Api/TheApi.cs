using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Api;

/// <summary>The API as an agency's program meets it.</summary>
[Trait("needs", "server")]
public sealed class TheApi
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_program_reads_its_agencys_part_and_submits_an_update_once(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (agency, action) = await SeedAsync(site);
        using var program = Program(site, await TokenAsync(site, agency));
        var all = await PagesAsync(program, "/api/v1/actions?limit=1");
        all.Select(a => a.GetProperty("agencyId").GetGuid()).Distinct().ShouldBe([agency]);
        all.Count.ShouldBe(
            await site.InDatabaseAsync(db => db.Set<PlanAction>().CountAsync(a => a.AgencyId == agency))
        );
        all.Select(a => a.GetProperty("id").GetGuid()).Distinct().Count().ShouldBe(all.Count, "no action twice");

        using var read = await program.GetAsync($"/api/v1/actions/{action}");
        var etag = read.Headers.ETag.ShouldNotBeNull();
        using var fresh = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/actions/{action}");
        fresh.Headers.IfNoneMatch.Add(etag);
        (await program.SendAsync(fresh)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        var first = await SendAsync(
            program,
            action,
            etag.Tag,
            "key-1",
            new { text = "Ten of fourteen schools visited." }
        );
        first.Status.ShouldBe(HttpStatusCode.Created);
        first.Body.GetProperty("state").GetString().ShouldBe("submitted");
        var again = await SendAsync(
            program,
            action,
            etag.Tag,
            "key-1",
            new { text = "Ten of fourteen schools visited." }
        );
        (again.Status, again.Body.GetProperty("id").GetGuid()).ShouldBe(
            (HttpStatusCode.Created, first.Body.GetProperty("id").GetGuid())
        );
        (await SendAsync(program, action, etag.Tag, "key-1", new { text = "Something else" })).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var update = await site.InDatabaseAsync(db => db.Set<ActionUpdate>().SingleAsync(u => u.ActionId == action));
        (update.Source, update.AgencyId).ShouldBe((UpdateSource.Api, agency));
        (
            await site.InDatabaseAsync(db =>
                db.Set<AuditEvent>().AnyAsync(e => e.Code == UpdateEvents.Submitted.Code && e.From == "api")
            )
        ).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Four_requests_at_one_instant_make_one_update_with_a_key_and_without(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (agency, action) = await SeedAsync(site);
        using var program = Program(site, await TokenAsync(site, agency));
        using var read = await program.GetAsync($"/api/v1/actions/{action}");
        var tag = read.Headers.ETag!.Tag;
        foreach (var key in (string?[])["four", null])
        {
            var body = new { text = $"Ten of fourteen schools visited, {key}." };
            var answers = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => SendAsync(program, action, tag, key, body))
            );
            answers.ShouldAllBe(a => a.Status == HttpStatusCode.Created);
            answers.Select(a => a.Body.GetProperty("id").GetGuid()).Distinct().ShouldHaveSingleItem();
            (await site.InDatabaseAsync(db => db.Set<ActionUpdate>().CountAsync(u => u.Text == body.text))).ShouldBe(1);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_program_that_saw_an_older_version_gets_both_texts_and_overwrites_nothing(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (agency, action) = await SeedAsync(site);
        using var program = Program(site, await TokenAsync(site, agency));
        using var read = await program.GetAsync($"/api/v1/actions/{action}");
        await site.InDatabaseAsync(async db =>
        {
            (await db.Set<PlanAction>().SingleAsync(a => a.Id == action)).Update = "Accepted meanwhile";
            return await db.SaveChangesAsync();
        });
        var refused = await SendAsync(program, action, read.Headers.ETag!.Tag, null, new { text = "Mine" });
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Body.GetProperty("theirs").GetProperty("text").GetString().ShouldBe("Accepted meanwhile");
        refused.Body.GetProperty("yours").GetProperty("text").GetString().ShouldBe("Mine");
        (await site.InDatabaseAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(0);
        (
            await SendAsync(
                program,
                action,
                refused.Body.GetProperty("version").GetString(),
                null,
                new { text = "Mine" }
            )
        ).Status.ShouldBe(HttpStatusCode.Created);
        (await SendAsync(program, action, null, null, new { text = "Mine" })).Status.ShouldBe(
            HttpStatusCode.PreconditionRequired
        );
    }

    [Fact]
    public async Task Another_agencys_action_is_not_there_and_nothing_wrong_is_taken()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var (agency, action) = await SeedAsync(site);
        var stranger = await site.InDatabaseAsync(async db =>
        {
            var other = db.Add(new Agency { Name = "Another agency" }).Entity;
            await db.SaveChangesAsync();
            return other.Id;
        });
        using var other = Program(site, await TokenAsync(site, stranger));
        foreach (
            var path in new[]
            {
                $"actions/{action}",
                $"actions/{action}/updates",
                $"actions/{action}/evidence",
                $"actions/{action}/extensions",
            }
        )
        {
            (await other.GetAsync("/api/v1/" + path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await SendAsync(other, action, "x", null, new { text = "Not mine" })).Status.ShouldBe(HttpStatusCode.NotFound);
        using var own = Program(site, await TokenAsync(site, agency));
        var version = (await own.GetFromJsonAsync<JsonElement>($"/api/v1/actions/{action}"))
            .GetProperty("version")
            .GetString();
        var wrong = await SendAsync(own, action, version, null, new { text = "Words", rating = "Purple" });
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong
            .Body.GetProperty("errors")
            .GetProperty("rating")[0]
            .GetString()
            .ShouldBe("Choose a rating that this plan knows.");
        (await own.GetAsync("/api/v1/actions?after=nonsense!")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var nonsense = await own.GetAsync("/api/v1/actions?plan=nonsense");
        nonsense.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        nonsense.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var broken = new StringContent("{ not json", System.Text.Encoding.UTF8, "application/json");
        using var unread = await own.PostAsync($"/api/v1/actions/{action}/updates", broken);
        (unread.StatusCode, unread.Content.Headers.ContentType!.MediaType).ShouldBe(
            (HttpStatusCode.BadRequest, "application/problem+json")
        );
        (await own.GetAsync("/api/v1/nothing")).Content.Headers.ContentType!.MediaType.ShouldBe(
            "application/problem+json"
        );
        (await site.InDatabaseAsync(db => db.Set<ActionUpdate>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_token_that_is_unknown_revoked_or_past_its_day_opens_nothing_and_a_cookie_changes_nothing()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var (agency, action) = await SeedAsync(site);
        var key = await TokenAsync(site, agency);
        using var program = Program(site, key);
        (await program.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Program(site, key + "x").GetAsync("/api/v1/plans")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await site.AsNobody().Client.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await program.GetAsync("/plans")).StatusCode.ShouldBe(HttpStatusCode.Redirect, "a token opens no page");

        // A valid cookie does not help a bad token, and does not change anything by itself.
        using var both = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans");
        both.Headers.Authorization = new("Bearer", "tl_nothing");
        (await site.Client.SendAsync(both)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(site.Client, action, "x", null, new { text = "By cookie" })).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );

        await site.InDatabaseAsync(db =>
            db.Set<ApiToken>().ExecuteUpdateAsync(s => s.SetProperty(t => t.ExpiresAt, DateTime.UnixEpoch))
        );
        (await program.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await site.InDatabaseAsync(db =>
            db.Set<ApiToken>()
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(t => t.ExpiresAt, new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc))
                        .SetProperty(t => t.RevokedAt, DateTime.UnixEpoch)
                )
        );
        (await program.GetAsync("/api/v1/plans")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await site.InDatabaseAsync(db => db.Set<ApiToken>().AnyAsync(t => t.TokenHash == key))).ShouldBeFalse(
            "the key itself is not stored"
        );
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait_and_others_are_not()
    {
        await using var site = await Site.OpenAsync(
            Provider.Sqlite,
            settings: new Dictionary<string, string?> { ["Api:RequestsPerMinute"] = "3" }
        );
        var (agency, _) = await SeedAsync(site);
        using var program = Program(site, await TokenAsync(site, agency));
        for (var i = 0; i < 3; i++)
        {
            (await program.GetAsync("/api/v1/agencies")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var refused = await program.GetAsync("/api/v1/agencies");
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await refused.Content.ReadAsStringAsync()).ShouldContain("Wait a minute");
        (await Program(site, await TokenAsync(site, agency)).GetAsync("/api/v1/agencies")).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task The_document_describes_every_route_and_the_guide_shows_them_all()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var document = await site.Client.GetFromJsonAsync<JsonElement>("/api/v1/openapi.json");
        document.GetProperty("openapi").GetString().ShouldNotBeNull().ShouldStartWith("3.1");
        var paths = document.GetProperty("paths").EnumerateObject().ToList();
        var described = paths
            .SelectMany(p =>
                p.Value.EnumerateObject()
                    .Select(o => (Route: $"{o.Name.ToUpperInvariant()} {p.Name}", Operation: o.Value))
            )
            .ToList();
        var real = EveryAddress
            .Routes(site)
            .Where(r => r.Route.StartsWith("/api/v1/", StringComparison.Ordinal) && r.Route != "/api/v1/openapi.json")
            .SelectMany(r => r.Methods.Select(m => $"{m} {r.Route}"));
        described.Select(d => d.Route).ShouldBe(real, ignoreOrder: true);
        described.ShouldAllBe(d =>
            d.Operation.GetProperty("summary").GetString()!.Length > 5
            && d.Operation.GetProperty("description").GetString()!.Length > 20
        );
        var guide = await site.PageAsync("/api");
        foreach (var (_, operation) in described)
        {
            guide.Body!.TextContent.ShouldContain(operation.GetProperty("summary").GetString()!);
        }

        guide.QuerySelectorAll("script[src^='http']").Length.ShouldBe(0);
    }

    private static async Task<(Guid Agency, Guid Action)> SeedAsync(Site site)
    {
        await site.AcceptAsync(
            (await site.ReadAsync("pack.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack())))[0]
        );
        return await site.InDatabaseAsync(async db =>
            await db.Set<PlanAction>()
                .Where(a => a.AgencyId != null)
                .OrderBy(a => a.Order)
                .Select(a => new ValueTuple<Guid, Guid>(a.AgencyId!.Value, a.Id))
                .FirstAsync()
        );
    }

    private static async Task<string> TokenAsync(Site site, Guid agency)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("test");
        return (
            await scope.ServiceProvider.GetRequiredService<ApiTokens>().MakeAsync(agency, "A program", 30, default)
        ).ShouldNotBeNull();
    }

    private static HttpClient Program(Site site, string key)
    {
        var client = site.AsNobody().Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static async Task<List<JsonElement>> PagesAsync(HttpClient program, string path)
    {
        var (all, after) = (new List<JsonElement>(), "");
        do
        {
            var page = await program.GetFromJsonAsync<JsonElement>(path + after);
            all.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("next").GetString() is { } next ? "&after=" + next : "";
        } while (after.Length > 0);
        return all;
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(
        HttpClient program,
        Guid action,
        string? version,
        string? key,
        object body
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/actions/{action}/updates")
        {
            Content = JsonContent.Create(body),
        };
        if (version is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", version);
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        using var response = await program.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.StartsWith('{') ? JsonSerializer.Deserialize<JsonElement>(text) : default);
    }
}
