using System.Net;
using System.Text;
using AngleSharp.Dom;
using Throughline.Testing;

namespace Throughline.Web.Tests.Intake;

/// <summary>A coordinator sees what the plans leave of a paper, and what it was taken for.</summary>
public sealed class WhatWasReadIntoNoPlan
{
    private const string Paper =
        "Neglect strategy: action plan\n\n"
        + "The board of May will look at this again.\n\n"
        + "Ref\tRecommendation\tAction\tLead\tBy when\tRAG\n"
        + "1\tAsk every child\tTrain 40 school nurses.\tNamed Nurse\tMay 2027\tGreen\n"
        + "2\tWrite to parents\tSend letters in four languages.\tHead of Early Help\tJune 2027\tAmber\n\n"
        + "Attendance\n\n"
        + "Member\tOrganisation\tMeetings\n"
        + "Chair\tIndependent\t5 of 5\n"
        + "Chief Nurse\tHealth\t3 of 5\n";

    [Fact]
    public async Task Is_listed_with_its_place_on_a_page_that_the_reading_leads_to()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        (await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes(Paper))).ShouldNotBeEmpty();
        var reading = (await site.PageAsync("/"))
            .QuerySelectorAll("a[href^='/intake/readings/']")[0]
            .GetAttribute("href")!;
        var link = (await site.PageAsync(reading)).QuerySelectorAll("main a[href$='/beside']").ShouldHaveSingleItem();
        link.TextContent.ShouldContain("1 table and 3 lines");

        var page = await site.PageAsync(link.GetAttribute("href")!);
        var table = page.QuerySelectorAll("main details").ShouldHaveSingleItem();
        table.TextContent.ShouldContain("Chief Nurse | Health | 3 of 5");
        table.QuerySelectorAll("a[href*='/source?']").ShouldHaveSingleItem();
        page.QuerySelectorAll("main tbody tr")
            .Select(r => (r.Children[1].TextContent.Trim(), r.Children[2].TextContent.Trim()))
            .ShouldBe([
                ("Neglect strategy: action plan", "The plan’s title"),
                ("The board of May will look at this again.", "A line of the paper"),
                ("Attendance", "A line of the paper"),
            ]);
    }

    [Fact]
    public async Task Says_so_where_there_is_nothing()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var rows = string.Join('\n', Paper.Split('\n').Skip(4).Take(3));
        await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes(rows));
        var reading = (await site.PageAsync("/"))
            .QuerySelectorAll("a[href^='/intake/readings/']")[0]
            .GetAttribute("href")!;
        (await site.PageAsync(reading)).QuerySelectorAll("main a[href$='/beside']").ShouldBeEmpty();
        (await site.PageAsync(reading + "/beside")).Body!.TextContent.ShouldContain("is in a plan");
        await site.PageAsync($"/intake/readings/{Guid.NewGuid()}/beside", HttpStatusCode.NotFound);
    }
}
