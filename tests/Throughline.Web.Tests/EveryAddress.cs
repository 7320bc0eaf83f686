using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Api;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Core.Spreadsheets;
using Throughline.Documents.Forms;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;
using Throughline.Web.Tests.Access;
using Throughline.Web.Tests.Cycles;

namespace Throughline.Web.Tests;

/// <summary>
/// Made from the routes themselves: a page or handler that is added and not named here makes it fail.
/// </summary>
[Trait("needs", "server")]
public sealed partial class EveryAddress
{
    [Fact]
    public async Task Every_page_answers_with_what_is_there_and_says_not_found_to_a_forged_id()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await SeedAsync(site);
        foreach (var (route, methods) in Routes(site).Where(r => r.Methods.Contains("GET")))
        {
            methods.ShouldNotBeEmpty();
            var there = Fill(route, ids);
            using var found = await site.Client.GetAsync(there);
            found.StatusCode.ShouldBe(
                IsAStepOnTheWay(route) ? HttpStatusCode.Redirect
                    : IsForTheCoordinator(route) ? HttpStatusCode.OK
                    : HttpStatusCode.Forbidden,
                route
            );
            if (!route.Contains('{', StringComparison.Ordinal) || SaysSoInWords(route))
            {
                continue;
            }

            using var forged = await site.Client.GetAsync(
                Fill(route, ids.ToDictionary(i => i.Key, i => Guid.NewGuid().ToString()))
            );
            forged.StatusCode.ShouldBe(HttpStatusCode.NotFound, route);
            var body = await forged.Content.ReadAsStringAsync();
            body.ShouldNotContain("Exception", Case.Sensitive, route);
        }
    }

    [Fact]
    public async Task Every_handler_that_changes_something_refuses_a_form_without_its_token_and_a_forged_id()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await SeedAsync(site);
        var before = await site.CountsAsync();
        var token = Site.Token(await site.PageAsync("/intake/upload"));
        var posts = await HandlersAsync(site);
        posts.Count.ShouldBeGreaterThan(10);
        // Signing out ends the session that the others need, and new recovery codes need nothing but a token; their own
        // tests are in Access.
        foreach (var (route, handler) in posts.Where(p => p.Route is not ("/sign-out" or "/account/recovery-codes")))
        {
            var query = handler.Length == 0 ? "" : "?handler=" + handler;
            using var without = await site.Client.PostAsync(Fill(route, ids) + query, new FormUrlEncodedContent([]));
            without.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{route} {handler}");

            var form = new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = token,
                ["version"] = "1",
                ["document"] = Guid.NewGuid().ToString(),
                ["reason"] = "because",
                ["column"] = "0.0",
                ["meaning"] = "Action",
            };
            using var forged = await site.Client.PostAsync(
                Fill(route, ids.ToDictionary(i => i.Key, i => Guid.NewGuid().ToString())) + query,
                new FormUrlEncodedContent(form)
            );
            if ((route.Contains('{', StringComparison.Ordinal) && !SaysSoInWords(route)) || handler == "Again")
            {
                forged.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{route} {handler}");
            }
        }

        (await site.CountsAsync()).ShouldBe(before);
    }

    internal static async Task<Dictionary<string, string>> SeedAsync(Site site)
    {
        await site.AcceptAsync((await site.ReadAsync("tracker.docx", WordPaper.Write(Trackers.Tracker())))[0]);
        var draft = (await site.ReadAsync("odd.txt", Odd))[0];
        var row = (await site.PageAsync(draft))
            .QuerySelector("article a[href*='/rows/']")!
            .GetAttribute("href")!
            .Split('/')[^1];
        var (review, finding, measure) = await SeedThreadAsync(site);
        var access = await AccessSeed.AddAsync(site);
        var action = await site.InDatabaseAsync(db => Task.FromResult(db.Set<PlanAction>().First().Id));
        var (evidence, version, challenge) = await SeedEvidenceAsync(site, action);
        var (import, token) = await SeedSheetsAsync(site, action);
        var ids = await site.InDatabaseAsync(db =>
            Task.FromResult(
                new Dictionary<string, string>
                {
                    ["/spreadsheets/{import}"] = import.ToString(),
                    ["{token}"] = token.ToString(),
                    ["/exports/csv/{table}"] = "actions",
                    ["/api/v1/plans/{id}"] = db.Set<Plan>().First().Id.ToString(),
                    ["/api/v1/actions/{id}"] = action.ToString(),
                    ["/evidence/of/{action}"] = action.ToString(),
                    ["/evidence/{id}"] = evidence.ToString(),
                    ["{number}"] = "1",
                    ["/rules/{id}"] = "TL101",
                    ["/waiting/{list}"] = "closures",
                    ["{version}"] = version.ToString(),
                    ["/challenges/raise/{action}"] = action.ToString(),
                    ["/challenges/{id}"] = challenge.ToString(),
                    ["/intake/readings/{id}"] = db.Set<StoredReading>().First().Id.ToString(),
                    ["/papers/{id}"] = db.Set<StoredReading>().First().Id.ToString(),
                    ["/intake/drafts/{id}"] = draft.Split('/')[^1],
                    ["/plans/{id}"] = db.Set<Plan>().First().Id.ToString(),
                    ["/documents/{id}"] = db.Set<StoredDocument>().First().Id.ToString(),
                    ["/plans/source/{action}"] = action.ToString(),
                    ["/erasure/{account}"] = site.AccountId.ToString(),
                    ["/audit/file/{format}"] = "csv",
                    ["/history/{kind}/{id}"] = $"plan/{db.Set<Plan>().First().Id}",
                    ["/sign-in/link/{secret}"] = "none",
                    ["/reviews/{review}"] = review.ToString(),
                    ["/threads/{recommendation}"] = db.Set<PlanAction>().First().RecommendationId.ToString(),
                    ["/recommendations/{recommendation}"] = db.Set<PlanAction>().First().RecommendationId.ToString(),
                    ["/actions/{action}"] = db.Set<PlanAction>().First().Id.ToString(),
                    ["/closing/{action}"] = db.Set<PlanAction>().First().Id.ToString(),
                    ["/sign-in/invitation/{secret}"] = "none",
                    ["/people/{id}"] = access.Person.ToString(),
                    ["/agencies/{id}"] = db.Set<Agency>().First().Id.ToString(),
                    ["{otherAgency}"] = db.Set<Agency>().OrderBy(a => a.Id).Last().Id.ToString(),
                    ["{session}"] = access.Session.ToString(),
                    ["{invitation}"] = access.Invitation.ToString(),
                    ["{body}"] = access.Body.ToString(),
                    ["{member}"] = access.Member.ToString(),
                    ["{row}"] = row,
                    ["{finding}"] = finding.ToString(),
                    ["{response}"] = db.Set<PlanAction>().First().ResponseId.ToString(),
                    ["/meetings/of-plan/{plan}"] = db.Set<Plan>().First().Id.ToString(),
                    ["{measure}"] = measure.ToString(),
                }
            )
        );
        await SeededCycle.AddAsync(site, ids);
        await Meetings.SeededMeeting.AddAsync(site, access.Body, ids);
        await Reports.SeededReport.AddAsync(site, ids);
        var published = await Public.PublishedMeeting.AddAsync(site, "Published words");
        await published.ApproveMinutesAsync(site, "the seeded report", "the seeded case");
        (ids["/public/bodies/{body}"], ids["/public/{meeting}/minutes"]) = (
            $"{published.Body}",
            $"{published.Meeting}/minutes"
        );
        await SeedDoubtsAsync(site, ids, Guid.Parse(ids["/intake/drafts/{id}"]));
        ids["{question}"] = await QuestionAsync(site);
        ids["{request}"] = (await WordsAskedForAsync(site)).ToString();
        ids["/api/v1/snapshots/{id}"] = ids["/snapshots/{snapshot}"];
        return ids;
    }

    /// <summary>A plan with words that find no field.</summary>
    private static readonly byte[] Odd =
        "**Action plan: the harbour**\n\nRecommendation\tAgency\tAction\tLead\t\tPostcode\nAsk every child\tPolice\tWrite it into the form\tDN\tSaid in passing\t\nListen to Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft\tPolice\thttps://plans.example.gov.uk/committees/2027/03/safeguarding/appendix-one/a-very-long-address-that-nobody-broke\tDN\t\tABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABABAB\n"u8.ToArray();

    private static async Task SeedDoubtsAsync(Site site, Dictionary<string, string> ids, Guid draft)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var view = await scope.ServiceProvider.GetRequiredService<ReadingReview>().LoadAsync(draft, default);
        ids["{piece}"] = view!.Plan.Unplaced[0].Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        ids["/intake/plans/{plan}"] = ids["/plans/{id}"];
        ids["{doubt}"] = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<Core.Plans.Doubts.PlanDoubt>().First().Id.ToString())
        );
    }

    /// <summary>
    /// What intake does not make: a review that the plan answers, a finding, a measure of the first action.
    /// </summary>
    private static async Task<(Guid Review, Guid Finding, Guid Measure)> SeedThreadAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Core.Data.Actor>().Person = TestDatabase.Coordinator;
        var plan = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Plan>().First()));
        var action = await site.InDatabaseAsync(db => Task.FromResult(db.Set<PlanAction>().First().Id));
        var review = await scope
            .ServiceProvider.GetRequiredService<Core.Reviews.ReviewEditing>()
            .StartAsync(new("A review", Domain.Plans.ReviewKind.RapidReview, null, null, null), default);
        await scope
            .ServiceProvider.GetRequiredService<Core.Plans.Editing.PlanMaking>()
            .ChangeAsync(plan.Id, plan.Version, new(plan.Title, review, null, null, null, false), default);
        var finding = await scope
            .ServiceProvider.GetRequiredService<Core.Plans.Editing.FindingEditing>()
            .AddAsync(plan.Id, "It was not asked.", default);
        var measure = await scope
            .ServiceProvider.GetRequiredService<Core.Evidence.Assuring.Measures>()
            .AddAsync(action, new("Forms in use", "%", 40, null, 90), default);
        return (review, finding, measure);
    }

    /// <summary>A request to take words out that waits for somebody else to decide.</summary>
    private static async Task<Guid> WordsAskedForAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Somebody(
            "Seeded Asker",
            null,
            Role.Coordinator
        );
        return await scope
            .ServiceProvider.GetRequiredService<Core.Privacy.Words.WordsRequests>()
            .AskAsync(new("Said in passing", "It names a child.", null, null, []), default);
    }

    /// <summary>The fingerprint of a question that a rule asks of the first plan.</summary>
    private static async Task<string> QuestionAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        var plan = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Plan>().First().Id));
        return (
            await scope.ServiceProvider.GetRequiredService<Core.Questions.PlanScrutiny>().OfPlanAsync(plan, default)
        )!
            .Questions[0]
            .Fingerprint;
    }

    /// <summary>Pages that only somebody halfway through signing in sees.</summary>
    private static bool IsAStepOnTheWay(string route) =>
        route is "/sign-in/code" or "/sign-in/organisation" or "/asked";

    private static async Task<(Guid Evidence, Guid Version, Guid Challenge)> SeedEvidenceAsync(Site site, Guid action)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        var input = new EvidenceInput(
            "Audit",
            EvidenceKind.File,
            null,
            null,
            new(2027, 1, 1),
            new(2027, 1, 31),
            null,
            "It works",
            false,
            "audit.txt",
            new MemoryStream("Twenty cases"u8.ToArray())
        );
        var evidence = (
            await scope.ServiceProvider.GetRequiredService<EvidenceDesk>().AddAsync(action, input, default)
        )!
            .Id!
            .Value;
        var version = scope
            .ServiceProvider.GetRequiredService<ThroughlineDb>()
            .Set<EvidenceVersion>()
            .Single(v => v.EvidenceId == evidence)
            .Id;
        return (
            evidence,
            version,
            (
                await scope
                    .ServiceProvider.GetRequiredService<ChallengeDesk>()
                    .RaiseAsync(action, "How do you know?", default)
            )!
                .Id!
                .Value
        );
    }

    private static async Task<(Guid Import, Guid Token)> SeedSheetsAsync(Site site, Guid action)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = new Person(
            site.AccountId,
            "Tess Tester",
            new HashSet<Role> { Role.Coordinator, Role.Administrator },
            null,
            "test"
        );
        var db = scope.ServiceProvider.GetRequiredService<ThroughlineDb>();
        var (plan, agency) = db.Set<PlanAction>()
            .Where(a => a.Id == action)
            .Select(a => new { a.PlanId, a.AgencyId })
            .AsEnumerable()
            .Select(a => (a.PlanId, a.AgencyId))
            .Single();
        var sheet = (
            await scope.ServiceProvider.GetRequiredService<SheetQueries>().LoadAsync(plan, null, default)
        ).ShouldNotBeNull();
        var bytes = FormWriter.Write(
            SheetForm.Of(sheet, scope.ServiceProvider.GetRequiredService<SheetSeal>(), new(2027, 1, 1))
        );
        var import = (
            await scope
                .ServiceProvider.GetRequiredService<SpreadsheetImports>()
                .UploadAsync(plan, "filled.xlsx", new MemoryStream(bytes), default)
        )
            .ImportId!
            .Value;
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program("test");
        (
            await scope
                .ServiceProvider.GetRequiredService<ApiTokens>()
                .MakeAsync(agency!.Value, "A program", 30, default)
        ).ShouldNotBeNull();
        await db.SaveChangesAsync();
        return (import, db.Set<ApiToken>().Single().Id);
    }

    /// <summary>What none of the table's visitors may open is the seeding coordinator's own.</summary>
    private static bool IsForTheCoordinator(string route) =>
        !WhoMay.Routes.TryGetValue("GET " + route, out var may)
        || may.Visitors.Count == 0
        || may.Visitors.Contains(Visitor.Coordinator)
        || may.Visitors.Contains(Visitor.Administrator);

    /// <summary>A link from a mail that no longer works gets a page that says what to do next.</summary>
    private static bool SaysSoInWords(string route) => route.StartsWith("/sign-in/", StringComparison.Ordinal);

    internal static string Fill(string route, Dictionary<string, string> ids)
    {
        var path =
            ids.Where(i => i.Key.StartsWith('/') && route.Contains(i.Key, StringComparison.Ordinal))
                .OrderByDescending(i => i.Key.Length)
                .Select(i =>
                    route.Replace(
                        i.Key,
                        i.Key[..i.Key.IndexOf('{', StringComparison.Ordinal)] + i.Value,
                        StringComparison.Ordinal
                    )
                )
                .FirstOrDefault()
            ?? route;
        path = ids.Where(i => i.Key.StartsWith('{'))
            .Aggregate(path, (p, i) => p.Replace(i.Key, i.Value, StringComparison.Ordinal));
        path.ShouldNotContain("{", Case.Sensitive, $"{route} has a parameter that this test does not know");
        return path;
    }

    /// <summary>The addresses of every page that opens to the seeding coordinator.</summary>
    internal static async Task<List<string>> PagesOfAsync(Site site, Dictionary<string, string> ids)
    {
        var pages = new List<string>();
        foreach (var (route, _) in Routes(site).Where(r => r.Methods.Contains("GET")))
        {
            var address = Fill(route, ids);
            using var response = await site.Client.GetAsync(address);
            if (
                response.StatusCode == HttpStatusCode.OK
                && response.Content.Headers.ContentType?.MediaType == "text/html"
            )
            {
                pages.Add(address);
            }
        }

        return pages;
    }

    internal static IEnumerable<(string Route, IReadOnlyList<string> Methods)> Routes(Site site) =>
        site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(e =>
                (
                    Plain(e.RoutePattern.RawText!),
                    e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? (IReadOnlyList<string>)["GET"]
                )
            )
            .Distinct();

    internal static async Task<List<(string Route, string Handler)>> HandlersAsync(Site site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var handlers = new List<(string, string)>();
        foreach (
            var endpoint in site
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .DistinctBy(e => e.RoutePattern.RawText)
        )
        {
            // The error page changes nothing and takes any method, so that a failed post can end there.
            if (
                endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && page.RelativePath != "/Pages/Shared/Error/Error.cshtml"
            )
            {
                var compiled = await loader.LoadAsync(page, endpoint.Metadata);
                handlers.AddRange(
                    compiled
                        .HandlerMethods.Where(h => h.HttpMethod == "Post")
                        .Select(h => (Plain(endpoint.RoutePattern.RawText!), h.Name ?? ""))
                );
            }
        }

        return handlers;
    }

    private static string Plain(string route) => Constraint().Replace("/" + route.TrimStart('/'), "}");

    [GeneratedRegex(@":[a-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Constraint();
}
