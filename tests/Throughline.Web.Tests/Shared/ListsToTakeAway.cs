using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Evidence;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Shared;

/// <summary>
/// Every list can be taken away as CSV by whoever may see it and by nobody else, and holds no cell that a spreadsheet
/// program would work out.
/// </summary>
public sealed class ListsToTakeAway
{
    private const string Formula = "=HYPERLINK(\"http://evil.example\")";

    private static readonly string[] ForCoordinators =
    [
        "/updates",
        "/waiting/extensions",
        "/waiting/closures",
        "/waiting/silent",
        "/waiting/stale",
        "/waiting/unchecked",
        "/outbox",
        "/agencies",
    ];
    private static readonly string[] ForAll =
    [
        "/plans",
        "/challenges",
        "/cycles",
        "/reviews",
        "/overview",
        "/closing/hold-checks",
    ];

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_list_comes_as_csv_to_whoever_may_see_it(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var ids = await SeedAsync(site);
        foreach (var list in (string[])[.. ForCoordinators, .. ForAll, "/people", $"/evidence/of/{ids.Action}"])
        {
            (await CsvAsync(site, list)).ShouldStartWith("\uFEFF\"", Case.Sensitive, list);
        }

        foreach (var list in ForAll)
        {
            (await CsvAsync(await site.AsAsync(Role.AgencyLead, ids.Agency), list)).ShouldNotBeEmpty(list);
        }

        var lead = await site.AsAsync(Role.AgencyLead, ids.Agency);
        foreach (var list in (string[])[.. ForCoordinators, "/people"])
        {
            using var refused = await lead.Client.GetAsync(Csv(list));
            refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden, list);
        }
    }

    [Fact]
    public async Task What_somebody_typed_as_a_formula_stays_words()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await SeedAsync(site);
        (await CsvAsync(site, "/challenges")).ShouldContain("\"'=HYPERLINK(");
        (await CsvAsync(site, "/waiting/unchecked")).ShouldContain("\"'=HYPERLINK(");
        (await CsvAsync(site, $"/evidence/of/{ids.Action}")).ShouldContain("\"'=HYPERLINK(");
    }

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task A_number_at_home_is_the_length_of_the_list_to_which_it_leads(Provider provider)
    {
        await using var site = await Site.OpenAsync(
            provider,
            settings: new Dictionary<string, string?> { ["Demonstration"] = "true" }
        );
        foreach (var somebody in (Site[])[site, await site.AsAsync(Role.Assurer)])
        {
            var home = await somebody.PageAsync("/");
            var lists = home.QuerySelectorAll(".tl-today a[href^='/waiting/']")
                .Select(a =>
                    (
                        Link: a.GetAttribute("href")!,
                        Count: int.Parse(
                            a.ParentElement!.QuerySelector("strong")!.TextContent,
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    )
                )
                .ToList();
            lists
                .Select(l => l.Link)
                .ShouldBe([
                    "/waiting/extensions",
                    "/waiting/closures",
                    "/waiting/silent",
                    "/waiting/stale",
                    "/waiting/unchecked",
                ]);
            foreach (var (link, count) in lists)
            {
                (await somebody.PageAsync(link)).QuerySelectorAll("main tbody tr").Length.ShouldBe(count, link);
                (await CsvAsync(somebody, link))
                    .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                    .Length.ShouldBe(count + 1, link);
            }
        }
    }

    [Fact]
    public async Task A_list_that_is_not_known_is_not_there()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        await site.PageAsync("/waiting/secrets", HttpStatusCode.NotFound);
        await site.PageAsync("/waiting/secrets?handler=Csv", HttpStatusCode.NotFound);
        (await site.PageAsync("/waiting/closures"))
            .QuerySelector("main")!
            .TextContent.ShouldContain("No closure waits");
    }

    private static string Csv(string list) =>
        list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=Csv";

    private static async Task<string> CsvAsync(Site site, string list)
    {
        using var response = await site.Client.GetAsync(Csv(list));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, list);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv", list);
        return System.Text.Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
    }

    private static async Task<(Guid Action, Guid Agency)> SeedAsync(Site site)
    {
        await site.AcceptAsync((await site.ReadAsync("tracker.docx", WordPaper.Write(Trackers.Tracker())))[0]);
        var (action, agency) = await site.InDatabaseAsync(db =>
            Task.FromResult(
                db.Set<PlanAction>()
                    .Where(a => a.AgencyId != null)
                    .Select(a => new { a.Id, a.AgencyId })
                    .AsEnumerable()
                    .Select(a => (a.Id, a.AgencyId!.Value))
                    .First()
            )
        );
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        await scope
            .ServiceProvider.GetRequiredService<EvidenceDesk>()
            .AddAsync(
                action,
                new(
                    Formula,
                    EvidenceKind.Reference,
                    null,
                    "Minute 4",
                    new(2026, 1, 1),
                    new(2026, 1, 31),
                    null,
                    "It works",
                    false
                ),
                default
            );
        await scope.ServiceProvider.GetRequiredService<ChallengeDesk>().RaiseAsync(action, Formula, default);
        return (action, agency);
    }
}
