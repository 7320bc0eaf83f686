using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Throughline.Core.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// Every address that answers, for every role and two agencies: no answer holds a cell of a plan, a row or a paper that
/// is not theirs to see, in whatever form it is sent.
/// </summary>
[Trait("needs", "server")]
public sealed partial class NobodyReadsWhatIsNotTheirs
{
    /// <summary>Addresses that look something up by words or by what they are narrowed to.</summary>
    private static readonly string[] Asked =
    [
        "/search?words=staff",
        "/search?words=staff&handler=Csv",
        "/search?words=mark*",
        "/search?words=cases",
        "/audit?plan={plan}",
        "/audit?words=draft",
        "/audit?words=document",
        "/audit/file/json",
        "/audit/file/csv?plan={plan}",
        "/exports/csv/events",
        "/exports/csv/plans",
        "/exports/csv/updates",
        "/exports/csv/snapshots",
        "/exports/csv/evidence",
        "/exports/csv/challenges",
        "/exports/csv/recommendations",
        "/outbox?state=Waiting",
        "/api/v1/actions?plan={plan}",
        "/history/action/{action}",
        "/history/recommendation/{thread}",
    ];

    [Fact]
    public async Task In_no_answer()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var paper = await MarkedPaper.AddAsync(site, ids);
        var found = new List<string>();
        var answered = 0;
        foreach (var (visitor, browser) in await VisitorsAsync(site, paper))
        {
            var hidden = MarkedPaper.HiddenFrom(visitor).ToList();
            foreach (var address in Addresses(site, ids, paper))
            {
                using var response = await browser.Client.GetAsync(await SealedAsync(browser, address));
                var (words, type) = (await WordsAsync(response), response.Content.Headers.ContentType?.MediaType);
                answered += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
                found.AddRange(
                    hidden
                        .Where(h => words.Contains(h, StringComparison.OrdinalIgnoreCase))
                        .Select(h => $"{visitor} found {h} in {address} ({type})")
                );
            }
        }

        answered.ShouldBeGreaterThan(1000);
        found.ShouldBeEmpty();
    }

    [Fact]
    public async Task But_everybody_reads_what_is()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var paper = await MarkedPaper.AddAsync(site, ids);
        var visitors = await VisitorsAsync(site, paper);
        async Task<string> Source(Visitor visitor) =>
            await visitors[visitor].Client.GetStringAsync($"/plans/source/{paper.Own}");
        var all = await Source(Visitor.Coordinator);
        all.ShouldContain(MarkedPaper.InOwn + "action");
        all.ShouldContain(MarkedPaper.InTheirs + "action");
        foreach (var visitor in visitors.Keys.Where(v => v is not (Visitor.OtherLead or Visitor.OtherContributor)))
        {
            (await Source(visitor)).ShouldContain(MarkedPaper.InOwn + "action", Case.Sensitive, visitor.ToString());
        }
    }

    [Fact]
    public async Task Nor_is_it_counted()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var agency = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<Agency>().OrderBy(a => a.Name).First().Id)
        );
        var visitors = new Dictionary<Visitor, Site>();
        foreach (var visitor in Enum.GetValues<Visitor>().Where(v => v != Visitor.Coordinator))
        {
            visitors[visitor] = await site.AsAsync(visitor.ToString(), agency, WhoMay.RoleOf(visitor));
        }

        var before = await CountedAsync(site, visitors);
        await MarkedPaper.AddRestrictedAsync(site, ids);
        var after = await CountedAsync(site, visitors);

        before.Count.ShouldBeGreaterThan(100);
        before.Keys.Where(k => before[k] != after[k]).ShouldBeEmpty();
    }

    /// <summary>
    /// What each is told at the addresses that are about everything. The audit and the outbox count what happened and what
    /// was sent, and name none of it; a time or a token differs by itself.
    /// </summary>
    private static async Task<Dictionary<string, string>> CountedAsync(Site site, Dictionary<Visitor, Site> visitors)
    {
        var told = new Dictionary<string, string>();
        foreach (var (visitor, browser) in visitors)
        {
            foreach (
                var (route, _) in EveryAddress
                    .Routes(site)
                    .Where(r => r.Methods.Contains("GET") && !r.Route.Contains('{', StringComparison.Ordinal))
                    .Where(r => !Uncounted.Any(u => r.Route.StartsWith(u, StringComparison.Ordinal)))
            )
            {
                using var response = await browser.Client.GetAsync(route);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    told[$"{visitor} {route}"] = Varying().Replace(await response.Content.ReadAsStringAsync(), "");
                }
            }

            foreach (
                var table in new[] { "actions", "updates", "snapshots", "evidence", "challenges", "recommendations" }
            )
            {
                using var response = await browser.Client.GetAsync($"/exports/csv/{table}");
                told[$"{visitor} {table}"] = await response.Content.ReadAsStringAsync();
            }

            told[$"{visitor} search"] = Varying()
                .Replace(await browser.Client.GetStringAsync(await browser.AskedAsync("/search", "staff")), "");
        }

        return told;
    }

    /// <summary>The address as its list's form leads to it: with its words sealed for whoever asks.</summary>
    private static async Task<string> SealedAsync(Site browser, string address) =>
        address.Split("?words=") is [var list, var query] && query.Split('&', 2) is [var words, .. var rest]
            ? await browser.AskedAsync(list, words) + string.Concat(rest.Select(r => "&" + r))
            : address;

    private static readonly string[] Uncounted =
    [
        "/audit",
        "/outbox",
        "/sign-",
        "/account",
        "/exports/everything.json",
        "/people",
        "/agencies",
    ];

    [GeneratedRegex(
        """<input[^>]*(?:__RequestVerificationToken|__who|__form)[^>]*>|CfDJ8[\w-]+""",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Varying();

    /// <summary>Every address that can be got, about each of the three rows; and those that look something up.</summary>
    private static List<string> Addresses(Site site, Dictionary<string, string> ids, MarkedPaper paper) =>
        [
            .. EveryAddress
                .Routes(site)
                .Where(r => r.Methods.Contains("GET") && r.Route is not "/sign-out")
                .SelectMany(r =>
                    new[] { ids, paper.OfOwn, paper.OfTheirs, paper.OfRestricted }.Select(i =>
                        EveryAddress.Fill(r.Route, i)
                    )
                )
                .SelectMany(a => new[] { a, a + "?handler=Csv" })
                .Concat(
                    Asked.SelectMany(a =>
                        new[] { paper.OfOwn, paper.OfTheirs, paper.OfRestricted }.Select(of => Narrowed(a, of))
                    )
                )
                .Distinct(),
        ];

    private static string Narrowed(string address, Dictionary<string, string> of) =>
        address
            .Replace("{plan}", of["/plans/{id}"], StringComparison.Ordinal)
            .Replace("{action}", of["/actions/{action}"], StringComparison.Ordinal)
            .Replace("{thread}", of["/threads/{recommendation}"], StringComparison.Ordinal);

    /// <summary>The answer's words, and its headers'; of a file that is packed those of every part.</summary>
    private static async Task<string> WordsAsync(HttpResponseMessage response)
    {
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var words = new StringBuilder(response.Content.Headers.ToString()).Append(response.Headers);
        if (bytes is not ([(byte)'P', (byte)'K', ..]))
        {
            return words.Append(WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes))).ToString();
        }

        await using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            words.Append(entry.FullName).Append(WebUtility.HtmlDecode(await reader.ReadToEndAsync()));
        }

        return words.ToString();
    }

    private static async Task<Dictionary<Visitor, Site>> VisitorsAsync(Site site, MarkedPaper paper)
    {
        var stranger = await site.InDatabaseAsync(async db =>
        {
            var agency = db.Add(new Agency { Name = "An agency of another place" }).Entity;
            await db.SaveChangesAsync();
            return agency.Id;
        });
        var visitors = new Dictionary<Visitor, Site>();
        foreach (var visitor in Enum.GetValues<Visitor>())
        {
            Guid? agency = visitor switch
            {
                Visitor.OwnLead or Visitor.OwnContributor => paper.OwnAgency,
                Visitor.OtherLead or Visitor.OtherContributor => stranger,
                _ => null,
            };
            visitors[visitor] = await site.AsAsync(visitor.ToString(), agency, WhoMay.RoleOf(visitor));
        }

        return visitors;
    }
}
