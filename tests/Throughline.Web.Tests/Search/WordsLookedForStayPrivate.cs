using System.Net;
using AngleSharp.Dom;
using Throughline.Core.Plans;
using Throughline.Core.Views;
using Throughline.Domain.Access;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Search;

/// <summary>What somebody looks for stands in no address: not of the list, nor of any link on it.</summary>
[Trait("needs", "server")]
public sealed class WordsLookedForStayPrivate
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task On_every_list_that_is_narrowed_by_words(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (plan, word) = await PlanAsync(site);
        foreach (var list in (string[])["/search", plan, "/people", "/audit"])
        {
            var asked =
                list == "/people" ? "tess"
                : list == "/audit" ? "accepted"
                : word;
            var form = (await site.PageAsync(list)).Forms.Single(f => f.QuerySelector("input[name=words]") is not null);
            form.Method.ShouldBe("post", list);
            using var response = await site.PostAsync(form.GetAttribute("action")!, ("words", asked), ("agency", ""));
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            var address = response.Headers.Location!.ToString();
            address.ShouldStartWith(list + "?words=");
            address.ShouldNotContain(asked, Case.Insensitive);
            var found = await site.PageAsync(address);
            found.QuerySelector("input[name=words]")!.GetAttribute("value").ShouldBe(asked);
            found.Title!.ShouldNotContain(asked, Case.Insensitive);
            foreach (var link in found.QuerySelectorAll("a[href], form[action]"))
            {
                (link.GetAttribute("href") ?? link.GetAttribute("action")!).ShouldNotContain(asked, Case.Insensitive);
            }

            // Its own links go on narrowing: what is taken away as CSV is what is shown.
            var csv = found
                .QuerySelectorAll("a[href]")
                .First(a => a.TextContent.Contains("CSV", StringComparison.Ordinal))
                .GetAttribute("href")!;
            csv.ShouldContain("words=");
            var rows = (await site.Client.GetStringAsync(csv)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            rows.Length.ShouldBeGreaterThan(1);
            rows.Length.ShouldBeLessThan(74, "the whole plan has more rows");
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_link_with_words_is_good_for_whoever_asked_and_for_nobody_else(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (_, word) = await PlanAsync(site);
        var address = await site.AskedAsync("/search", word);
        (await site.PageAsync(address)).QuerySelectorAll("mark").ShouldNotBeEmpty();
        var other = await site.AsAsync(Role.Reader);
        foreach (var lost in (string[])[address, "/search?words=" + word, address[..^3]])
        {
            var page = await other.PageAsync(lost);
            page.QuerySelectorAll("mark").ShouldBeEmpty();
            page.QuerySelector("main [role=status]")!.TextContent.ShouldContain("Type them in the box");
            page.QuerySelector("input[name=words]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_saved_view_keeps_them_in_the_database_and_not_in_its_link(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (_, word) = await PlanAsync(site);
        var save = (await site.PageAsync(await site.AskedAsync("/search", word)))
            .QuerySelectorAll("a[href^='/views']")
            .Single(a => a.TextContent == "Save this view")
            .GetAttribute("href")!;
        save.ShouldNotContain(word);
        (await site.SendAsync(save, "Save", ("Name", "Discharges"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.InDatabaseAsync(db => Task.FromResult(db.Set<SavedView>().Single().Query))).ShouldBe(
            "?words=" + word
        );
        foreach (var page in (string[])["/views", "/"])
        {
            var link = (await site.PageAsync(page))
                .QuerySelectorAll("a")
                .Single(a => a.TextContent == "Discharges")
                .GetAttribute("href")!;
            link.ShouldNotContain(word);
            (await site.PageAsync(link)).QuerySelectorAll("mark").ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task No_form_on_any_page_puts_what_is_typed_into_an_address()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var ids = await EveryAddress.SeedAsync(site);
        var own = await site.InDatabaseAsync(db => Task.FromResult(db.Set<PlanAction>().First().AgencyId));
        var (forms, found) = (0, new SortedSet<string>());
        foreach (var visitor in (Site[])[site, await site.AsAsync(Role.AgencyLead, own), site.AsNobody()])
        {
            foreach (var (route, _) in EveryAddress.Routes(site).Where(r => r.Methods.Contains("GET")))
            {
                using var response = await visitor.Client.GetAsync(EveryAddress.Fill(route, ids));
                if (response.Content.Headers.ContentType?.MediaType != "text/html")
                {
                    continue;
                }

                foreach (var form in (await Site.ParseAsync(response)).Forms.Where(f => f.Method == "get"))
                {
                    forms++;
                    found.UnionWith(form.QuerySelectorAll(Typed).Select(i => $"{route}: {i.GetAttribute("name")}"));
                }
            }
        }

        forms.ShouldBeGreaterThan(5, "the walk saw no forms");
        found.ShouldBeEmpty();
    }

    /// <summary>Whatever a person may write their own words into.</summary>
    private const string Typed =
        "textarea, input:not([type]), input[type=text], input[type=search], input[type=email], input[type=tel], "
        + "input[type=url], input[type=password]";

    [Fact]
    public async Task The_form_leads_to_no_other_site()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        foreach (var list in (string[])["https://evil.example/", "//evil.example", "/\\evil.example", "/search?x=1"])
        {
            (await site.PostAsync("/asked?list=" + Uri.EscapeDataString(list), ("words", "x"))).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                list
            );
        }
    }

    /// <summary>A plan, and a word that stands in its first action.</summary>
    private static async Task<(string Plan, string word)> PlanAsync(Site site)
    {
        var plan = await site.AcceptAsync(
            (await site.ReadAsync("pack.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack())))[0]
        );
        var text = await site.InDatabaseAsync(db =>
            Task.FromResult(db.Set<PlanAction>().OrderBy(a => a.Order).First(a => a.Text != null).Text!)
        );
        return (plan, text.Split(' ', '.', ',').First(w => w.Length > 6 && w.All(char.IsLetter)).ToLowerInvariant());
    }
}
