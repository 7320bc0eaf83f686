using System.Net;
using System.Text;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Intake;

/// <summary>
/// What a person settles before a plan is accepted and after: title, day of the paper, words that found no field, who
/// will see it, and that it can be taken back. Without script.
/// </summary>
[Trait("needs", "server")]
public sealed class BeforeAndAfterAcceptance
{
    private const string Table =
        "Recommendation\tAgency\tAction\tLead\t\nAsk every child\tPolice\tWrite it into the form\tDN\tSaid in passing\n";

    [Fact]
    public async Task A_title_that_is_given_stands_in_every_list()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (await site.ReadAsync("a plan.txt", Encoding.UTF8.GetBytes("Date of Review\n\n" + Table)))[0];
        (await site.PageAsync(draft)).QuerySelector("h1")!.TextContent.ShouldBe("a plan");
        (await site.SendAsync(draft, "Title", ("title", "The harbour plan"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await site.PageAsync(draft)).QuerySelector("h1")!.TextContent.ShouldBe("The harbour plan");
        (await site.PageAsync("/")).Body!.TextContent.ShouldContain("The harbour plan");
        (await site.SendAsync(draft, "Title", ("title", " "))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var plan = await site.AcceptAsync(draft);
        (await site.PageAsync(plan)).QuerySelector("h1")!.TextContent.ShouldBe("The harbour plan");
        (await site.PageAsync("/plans")).Body!.TextContent.ShouldContain("The harbour plan");
    }

    [Fact]
    public async Task The_day_of_the_paper_is_asked_where_it_gives_none_and_is_never_the_day_of_upload()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes("**Harbour plan**\n\n" + Table)))[0];
        var asked = (await site.PageAsync(draft)).Body!.TextContent;
        asked.ShouldContain("The paper does not say of which day it is.");
        asked.ShouldNotContain("Nothing is uncertain");
        (await site.SendAsync(draft, "Day", ("day", "other"), ("other", "soon"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        (await site.SendAsync(draft, "Day", ("day", "other"), ("other", "3 March 2015"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await site.PageAsync(draft)).Body!.TextContent.ShouldContain("Nothing is uncertain");
        var plan = await site.AcceptAsync(draft);
        var page = (await site.PageAsync(plan)).Body!.TextContent;
        page.ShouldContain("The paper is of 3 March 2015");
        page.ShouldContain("uploaded on");
        (await site.PageAsync("/plans")).Body!.TextContent.ShouldContain("paper of 3 March 2015");
    }

    [Fact]
    public async Task What_nobody_settled_stands_beside_its_field_until_somebody_does()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes("**Harbour plan**\n\n" + Table)))[0];
        var plan = await site.AcceptAsync(draft);
        (await site.PageAsync(plan)).Body!.TextContent.ShouldContain(
            "1 thing that was read from the paper is not certain"
        );
        var doubts = await site.PageAsync(plan + "/doubts");
        doubts.Body!.TextContent.ShouldContain("The paper does not say of which day it is.");
        var form = doubts.Forms.Single(f => f.QuerySelector("input[name=doubt]") is not null);
        (
            await site.PostAsync(
                plan + "/doubts",
                ("doubt", form.QuerySelector("input[name=doubt]")!.GetAttribute("value")!),
                ("version", "1")
            )
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(plan)).Body!.TextContent.ShouldNotContain("not certain.");
        var settled = (await site.PageAsync(plan + "/doubts")).Body!.TextContent;
        settled.ShouldContain("Nothing that was read from the paper is in doubt any more");
        settled.ShouldContain("Tess Tester");
    }

    [Fact]
    public async Task Words_that_found_no_field_can_be_put_into_a_row_of_any_page()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var rows = string.Concat(
            Enumerable.Range(1, 75).Select(i => $"Ask child {i}\tPolice\tWrite it into form {i}\tDN\t\n")
        );
        var draft = (await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes("**Harbour plan**\n\n" + Table + rows)))[
            0
        ];
        var link = (await site.PageAsync(draft + "?view=1"))
            .QuerySelector("a[href*='/pieces/']")!
            .GetAttribute("href")!;
        var page = await site.PageAsync(link);
        var options = page.QuerySelectorAll("#row option").ToList();
        options.Count.ShouldBe(76);
        var last = options[^1].GetAttribute("value")!;
        var sent = await site.PostAsync(
            link,
            ("version", page.QuerySelector("input[name=version]")!.GetAttribute("value")!),
            ("words", page.QuerySelector("input[name=words]")!.GetAttribute("value")!),
            ("row", last),
            ("field", "Update")
        );
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var shown = await site.PageAsync(sent.Headers.Location!.ToString().Split('#')[0]);
        shown.QuerySelector("#chosen")!.TextContent.ShouldContain("Said in passing");
        shown.QuerySelector("a[href*='/pieces/']").ShouldBeNull();
    }

    [Fact]
    public async Task Accepting_says_who_will_see_it_and_can_be_taken_back()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        await site.AsAsync(Role.Assurer);
        var draft = (await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes("**Harbour plan**\n\n" + Table)))[0];
        var who = (await site.PageAsync(draft)).QuerySelector("#who-will-see")!.ParentElement!.TextContent;
        who.ShouldContain("1 assurer or scrutineer");
        who.ShouldContain("Police (new here, nobody yet)");
        var plan = await site.AcceptAsync(draft);
        var back = (await site.PageAsync(plan))
            .QuerySelectorAll("a")
            .Single(a => a.TextContent == "Take the acceptance back")
            .GetAttribute("href")!;
        (await site.PostAsync(back, ("version", "1"), ("why", ""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = await site.PostAsync(back, ("version", "1"), ("why", "The wrong paper"));
        sent.Headers.Location!.ToString().ShouldBe(draft);
        await site.PageAsync(plan, HttpStatusCode.NotFound);
        (await site.PageAsync(draft)).QuerySelector("h1")!.TextContent.ShouldBe("Harbour plan");
        (await site.InDatabaseAsync(db => Task.FromResult(db.Set<Plan>().Count()))).ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_installation_tells_its_administrator_what_to_do()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var administrator = await site.AsAsync(Role.Administrator);
        foreach (var address in new[] { "/", "/plans" })
        {
            var page = await administrator.PageAsync(address);
            page.Body!.TextContent.ShouldNotContain("Ask the partnership");
            page.Body.TextContent.ShouldContain("Tess Tester");
            page.QuerySelectorAll("a[href='/people/invite']").Length.ShouldBeGreaterThan(0);
        }

        var reader = await site.AsAsync(Role.Reader);
        (await reader.PageAsync("/plans")).Body!.TextContent.ShouldContain("Ask the partnership");
    }

    [Fact]
    public async Task In_a_word_document_a_row_is_found_by_its_heading_and_row()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (await site.ReadAsync("tracker.docx", WordPaper.Write(FictionalPacks.Packs.Trackers.Tracker())))[0];
        var review = (await site.PageAsync(draft)).Body!.TextContent;
        review.ShouldNotContain("line ");
        review.ShouldNotContain("1 page");
        var plan = await site.PageAsync(await site.AcceptAsync(draft));
        plan.QuerySelector("a[href^='/plans/source/']")!.TextContent.ShouldContain("row ");
        plan.Body!.TextContent.ShouldNotContain(", line");
    }
}
