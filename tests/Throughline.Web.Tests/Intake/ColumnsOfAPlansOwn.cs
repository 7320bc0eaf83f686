using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;
using Throughline.Web.Pages.Exports;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Tests.Intake;

/// <summary>Columns that only one plan has, from the review to the pages, for whom and for whom not.</summary>
public sealed class ColumnsOfAPlansOwn
{
    private static readonly byte[] Paper = WordPaper.Write(
        new Paper(
            "own-columns",
            [
                new Title("Neglect action plan"),
                new Grid([
                    Row("Action", "Agency", "Source", "By when", "Progress: Q1", "Progress: Q2", "Progress: Q3"),
                    Row(
                        "Put the question on the form",
                        "Northfold Police",
                        "Voice of the saltmarsh",
                        "31 March 2027",
                        "A draft was written by quillwort",
                        "It was tried in one team",
                        "It is live in all teams"
                    ),
                    Row(
                        "Read twenty files in each team",
                        "Northfold Health",
                        "Quality of the glasswort",
                        "30 April 2027",
                        "A list was made by samphire",
                        "Ten were read",
                        "All were read"
                    ),
                ]),
            ]
        )
    );

    [Fact]
    public async Task Stand_at_review_are_put_right_there_and_stand_on_the_plan_the_action_and_its_source()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (await site.ReadAsync("plan.docx", Paper)).ShouldHaveSingleItem();
        var review = await site.PageAsync(draft);
        var card = review.QuerySelectorAll("article.tl-row")[0];
        Said(card, "Source").ShouldBe("Voice of the saltmarsh");
        Said(card, "Progress: Q1").ShouldBe("A draft was written by quillwort");
        review.QuerySelector(".tl-columns")!.TextContent.ShouldContain("a column of the plan’s own");

        var edit = card.QuerySelectorAll<IHtmlAnchorElement>("a")
            .Single(a => a.TextContent.StartsWith("Put right", StringComparison.Ordinal));
        var form = edit.GetAttribute("href")!;
        (await site.PageAsync(form)).QuerySelector("label[for='own-0']")!.TextContent.ShouldBe("Source");
        (await site.SendAsync(form, "Save", ("own.0", "Voice of the sea lavender"))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );

        var plan = await site.AcceptAsync(draft);
        var row = (await site.PageAsync(plan)).QuerySelectorAll("article.tl-row")[0];
        Said(row, "Source").ShouldBe("Voice of the sea lavender");
        Said(row, "Progress: Q1").ShouldBe("A draft was written by quillwort");
        var action = await FirstAsync(site);
        (await site.PageAsync(ActionLinks.Action(action)))
            .QuerySelector(".tl-line")!
            .TextContent.ShouldContain("The update, as the paper gives it under “Progress: Q3”");
        (await site.PageAsync(ActionLinks.Action(action))).Body!.TextContent.ShouldContain("Voice of the sea lavender");
        var source = (await site.PageAsync(PlanLinks.Source(action))).QuerySelectorAll("table.govuk-table tbody tr");
        source.ShouldContain(r =>
            r.QuerySelector("th")!.TextContent == "Source"
            && r.QuerySelector("td")!.TextContent == "Voice of the saltmarsh"
        );

        var change = ActionLinks.Change(action);
        (await site.SendAsync(change, "Save", ("own1", "Nobody knows"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Said((await site.PageAsync(plan)).QuerySelectorAll("article.tl-row")[0], "Progress: Q1")
            .ShouldBe("Nobody knows");
        (await site.PageAsync(change))
            .QuerySelector("[name=own0]")!
            .TextContent.Trim()
            .ShouldBe("Voice of the sea lavender");
    }

    [Fact]
    public async Task Are_made_of_a_column_by_whoever_says_that_only_this_plan_has_it()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var draft = (await site.ReadAsync("plan.docx", Paper))[0];
        using var ruled = await site.SendAsync(draft, "Rule", ("column", "0.3"), ("meaning", "own"));
        ruled.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var review = await site.PageAsync(draft);
        review.QuerySelector(".tl-said")!.TextContent.ShouldBe("Column 4 now is the plan’s own: 2 rows changed.");
        Said(review.QuerySelectorAll("article.tl-row")[0], "By when").ShouldBe("31 March 2027");
        Said(review.QuerySelectorAll("article.tl-row")[0], "Progress: Q1").ShouldBe("A draft was written by quillwort");
    }

    [Fact]
    public async Task Are_seen_by_an_agency_in_its_own_rows_alone_and_by_nobody_else_in_a_restricted_plan()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var address = await site.AcceptAsync((await site.ReadAsync("plan.docx", Paper))[0]);
        var plan = await site.InDatabaseAsync(db => db.Set<Plan>().Select(p => p.Id).SingleAsync());
        var (police, action) = await site.InDatabaseAsync(async db =>
        {
            var found = await db.Set<PlanAction>().OrderBy(a => a.Order).FirstAsync();
            return (found.AgencyId!.Value, found.Id);
        });
        var lead = await site.AsAsync(Role.AgencyLead, police);
        foreach (var page in new[] { address, ExportLinks.PlanActionsCsv(plan), ExportLinks.ExportCsv("actions") })
        {
            var text = await lead.Client.GetStringAsync(page);
            text.ShouldContain("quillwort", Case.Sensitive, page);
            text.ShouldContain("Voice of the saltmarsh", Case.Sensitive, page);
            text.ShouldNotContain("samphire", Case.Sensitive, page);
            text.ShouldNotContain("glasswort", Case.Sensitive, page);
        }

        (await (await site.AsAsync(Role.Reader)).Client.GetStringAsync(address)).ShouldContain("glasswort");
        await site.InDatabaseAsync(async db =>
        {
            (await db.Set<Plan>().SingleAsync()).Restricted = true;
            return await db.SaveChangesAsync();
        });
        var reader = await site.AsAsync(Role.Reader);
        foreach (
            var page in new[]
            {
                address,
                ActionLinks.Action(action),
                PlanLinks.Source(action),
                ExportLinks.PlanActionsCsv(plan),
            }
        )
        {
            await reader.PageAsync(page, HttpStatusCode.NotFound);
        }

        foreach (var table in new[] { "actions" })
        {
            (await reader.Client.GetStringAsync(ExportLinks.ExportCsv(table))).ShouldNotContain("quillwort");
        }

        (await reader.PageAsync(await reader.AskedAsync("/search", "quillwort")))
            .QuerySelector("main")!
            .TextContent.ShouldNotContain("A draft was written by");
        (await site.PageAsync(await site.AskedAsync("/search", "quillwort")))
            .QuerySelector("main")!
            .TextContent.ShouldContain("A draft was written by");
    }

    private static Task<Guid> FirstAsync(Site site) =>
        site.InDatabaseAsync(db => db.Set<PlanAction>().OrderBy(a => a.Order).Select(a => a.Id).FirstAsync());

    private static string? Said(IElement card, string heading) =>
        card.QuerySelectorAll("dt")
            .SingleOrDefault(t => t.TextContent == heading)
            ?.NextElementSibling?.TextContent.Trim();

    private static List<Box> Row(params string[] cells) => [.. cells.Select(c => new Box(c))];
}
