using System.Net;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Testing;

namespace Throughline.Web.Tests.Access;

/// <summary>
/// Every page, handler and other route, for every role, another agency's people and nobody, against the table in
/// <see cref="WhoMay"/>.
/// </summary>
[Trait("needs", "server")]
public sealed class EveryAddressForEverybody
{
    [Fact]
    public async Task Each_opens_what_the_table_says_and_nothing_else()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var visitors = await VisitorsAsync(site, ids);
        var stranger = site.AsNobody();
        var wrong = new List<string>();
        foreach (var (route, may) in await TableAsync(site))
        {
            var address = EveryAddress.Fill(Path(route), ids);
            if (
                await AskAsync(stranger, route, address, may, ids) is var asked
                && may.Anybody != (asked != Answer.SignInFirst)
            )
            {
                wrong.Add($"{route}: somebody not signed in got {asked}");
            }

            var before = await EventsAsync(site);
            foreach (var (visitor, browser) in visitors.Where(v => !may.Visitors.Contains(v.Key)))
            {
                if (
                    await AskAsync(browser, route, address, may, ids)
                    is not (Answer.Forbidden or Answer.NotFound)
                        and var answer
                )
                {
                    wrong.Add($"{route}: {visitor} got {answer}, but may not");
                }
            }

            if (await EventsAsync(site) != before)
            {
                wrong.Add($"{route}: somebody who may not changed something");
            }

            var first = true;
            foreach (var (visitor, browser) in visitors.Where(v => may.Visitors.Contains(v.Key)))
            {
                var answer = await AskAsync(browser, route, address, may, ids);
                if (answer != Answer.LetIn && !(may.Once && !first && answer == Answer.NotFound))
                {
                    wrong.Add($"{route}: {visitor} got {answer}, but may");
                }

                first = false;
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_route_has_its_line_in_the_table_and_every_line_its_route()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        (await RoutesAsync(site)).ShouldBe(WhoMay.Routes.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task A_forged_id_is_not_found_by_anybody()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var forged = ids.ToDictionary(i => i.Key, _ => Guid.NewGuid().ToString());
        var visitors = await VisitorsAsync(site, ids);
        var wrong = new List<string>();
        foreach (
            var (route, may) in (await TableAsync(site)).Where(r =>
                r.Route.Contains('{', StringComparison.Ordinal) && !r.May.Anybody
            )
        )
        {
            foreach (var (visitor, browser) in visitors)
            {
                if (
                    await AskAsync(browser, route, EveryAddress.Fill(Path(route), forged), may, forged)
                    is not (Answer.Forbidden or Answer.NotFound)
                        and var answer
                )
                {
                    wrong.Add($"{route}: {visitor} got {answer} for what does not exist");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    private enum Answer
    {
        LetIn,
        SignInFirst,
        Forbidden,
        NotFound,
        Failed,
    }

    private static string Path(string route) => route.Split(' ')[1];

    /// <summary>Gets the page, or posts a form that has its token and little else.</summary>
    private static async Task<Answer> AskAsync(
        Site browser,
        string route,
        string address,
        May may,
        Dictionary<string, string> ids
    )
    {
        var parts = route.Split(' ');
        using var response =
            parts[0] == "GET"
                ? await browser.Client.GetAsync(address)
                : await browser.Client.PostAsync(
                    address + (parts.Length > 2 ? "?handler=" + parts[2] : ""),
                    await BodyAsync(browser, address, may, ids)
                );
        return response.StatusCode switch
        {
            HttpStatusCode.Forbidden => Answer.Forbidden,

            // Programs are told 401 where people are led to the sign-in page.
            HttpStatusCode.Unauthorized => Answer.SignInFirst,
            HttpStatusCode.NotFound => Answer.NotFound,
            HttpStatusCode.Redirect
                when response.Headers.Location!.ToString().Contains("/sign-in?to=", StringComparison.Ordinal) =>
                Answer.SignInFirst,
            >= HttpStatusCode.InternalServerError => Answer.Failed,
            _ => Answer.LetIn,
        };
    }

    /// <summary>
    /// The API is sent JSON: a form would be turned away for its kind before anybody asked who sends it.
    /// </summary>
    private static async Task<HttpContent> BodyAsync(
        Site browser,
        string address,
        May may,
        Dictionary<string, string> ids
    ) =>
        address.StartsWith("/api/", StringComparison.Ordinal)
            ? new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
            : new FormUrlEncodedContent(await FormAsync(browser, may, ids));

    private static async Task<Dictionary<string, string>> FormAsync(
        Site browser,
        May may,
        Dictionary<string, string> ids
    )
    {
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = await browser.TokenAsync() };
        if (may.Form?.Split('=') is [var field, var key])
        {
            form[field] = ids[key];
        }

        return form;
    }

    private static async Task<List<(string Route, May May)>> TableAsync(Site site) =>
        [
            .. (await RoutesAsync(site)).Select(r =>
                (
                    r,
                    WhoMay.Routes.TryGetValue(r, out var may)
                        ? may
                        : throw new InvalidOperationException($"WhoMay.cs has no line for {r}.")
                )
            ),
        ];

    /// <summary>
    /// Every route as the table writes it. A post of intake and sign-out stand apart: see <see cref="Leaves"/>.
    /// </summary>
    private static async Task<List<string>> RoutesAsync(Site site)
    {
        var gets = EveryAddress.Routes(site).SelectMany(r => r.Methods.Select(m => $"{m} {r.Route}"));
        var posts = (await EveryAddress.HandlersAsync(site)).Select(h => $"POST {h.Route} {h.Handler}".Trim());
        return [.. gets.Concat(posts).Distinct().Where(r => !Leaves(r))];
    }

    /// <summary>Signing out ends the session that the next line needs; it has tests of its own.</summary>
    private static bool Leaves(string route) => route == "POST /sign-out";

    private static async Task<Dictionary<Visitor, Site>> VisitorsAsync(Site site, Dictionary<string, string> ids)
    {
        var action = Guid.Parse(ids["/plans/source/{action}"]);
        var (own, other) = await site.InDatabaseAsync(async db =>
        {
            var stranger = db.Add(new Agency { Name = "An agency of another place" }).Entity;
            await db.SaveChangesAsync();
            return (db.Set<PlanAction>().Single(a => a.Id == action).AgencyId, stranger.Id);
        });
        own.ShouldNotBeNull("the seeded action belongs to no agency");
        var visitors = new Dictionary<Visitor, Site>();
        foreach (var visitor in Enum.GetValues<Visitor>())
        {
            Guid? agency = visitor switch
            {
                Visitor.OwnLead or Visitor.OwnContributor => own,
                Visitor.OtherLead or Visitor.OtherContributor => other,
                _ => null,
            };
            visitors[visitor] = await site.AsAsync(visitor.ToString(), agency, WhoMay.RoleOf(visitor));
        }

        return visitors;
    }

    /// <summary>
    /// Everything that people do leaves an event; visits alone do not. A reading that ends in the background is
    /// nobody's doing.
    /// </summary>
    private static Task<int> EventsAsync(Site site) =>
        site.InDatabaseAsync(db => Task.FromResult(db.Set<AuditEvent>().Count(e => e.From.StartsWith("web"))));
}
