using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Plans;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;
using Throughline.Web.Pages.Plans;
using Throughline.Web.Pages.Plans.Actions;

namespace Throughline.Web.Tests.Intake;

/// <summary>What stands on a page as the paper's words is the paper's, whatever was said since.</summary>
public sealed class WhatThePaperGave
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task An_action_shows_the_papers_own_update_and_not_a_later_one_in_its_name(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        await site.AcceptAsync((await site.ReadAsync("plan.docx", WordPaper.Write(Trackers.ColourOnly())))[0]);
        var action = await site.InDatabaseAsync(async db =>
        {
            var found = await db.Set<PlanAction>().SingleAsync(a => a.Update == "Printed and sent in February.");
            (found.PreviousUpdate, found.Update) = (found.Update, "All 400 are in use.");
            await db.SaveChangesAsync();
            return found.Id;
        });
        var page = await site.PageAsync(ActionLinks.Action(action));
        page.QuerySelectorAll(".tl-line__item--read .tl-line__text")
            .Select(e => e.TextContent)
            .ShouldBe(["Printed and sent in February."]);
    }

    [Fact]
    public async Task The_source_lights_the_rows_own_line_and_no_other_agencys()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        await site.AcceptAsync(
            (await site.ReadAsync("pack.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack())))[0]
        );
        var action = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>()
                .Where(a => a.Response!.AgencyAsWritten == "Education")
                .OrderBy(a => a.Order)
                .Select(a => a.Id)
                .FirstAsync()
        );
        var page = await site.PageAsync(PlanLinks.Source(action));
        page.QuerySelectorAll("tr.tl-lit")
            .Select(r => r.QuerySelector("td")!.TextContent.Trim())
            .ShouldBe(["Education"]);
    }
}
