using System.Net;
using System.Text;
using AngleSharp.Dom;
using Throughline.Testing;

namespace Throughline.Web.Tests.Intake;

/// <summary>On the page of a reading a coordinator says that a table is a plan, and takes it back. Without script.</summary>
public sealed class ATableIsAPlanAllTheSame
{
    private const string Paper =
        "Ref\tRisk\tLikelihood\tImpact\tMitigating actions\tOwner\tReview date\n"
        + "1\tVisits are late\t3\t4\tReview the rota each week\tHead of Service\tMay 2027\n";

    [Fact]
    public async Task By_a_button_beside_what_the_program_took_it_for()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        (await site.ReadAsync("risks.txt", Encoding.UTF8.GetBytes(Paper))).ShouldBeEmpty();
        var reading = (await site.PageAsync("/")).QuerySelector("a[href^='/intake/readings/']")!.GetAttribute("href")!;
        var page = await site.PageAsync(reading);
        page.QuerySelectorAll("main .govuk-inset-text").ShouldHaveSingleItem().TextContent.ShouldContain("weigh risks");

        using var offered = await site.SendAsync(reading, "Offer");
        offered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var draft = offered.Headers.Location!.ToString();
        draft.ShouldStartWith("/intake/drafts/");
        (await site.PageAsync(draft)).Body!.TextContent.ShouldContain("Review the rota each week");
        page = await site.PageAsync(reading);
        page.Body!.TextContent.ShouldNotContain("weigh risks");
        page.QuerySelectorAll($"a[href='{draft}']").ShouldNotBeEmpty();

        (await site.SendAsync(reading, "TakeBack")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(reading)).Body!.TextContent.ShouldContain("weigh risks");
        await site.PageAsync(draft, HttpStatusCode.NotFound);

        await site.SendAsync(reading, "Offer");
        var plan = await site.AcceptAsync(
            (await site.PageAsync(reading)).QuerySelector("a[href^='/intake/drafts/']")!.GetAttribute("href")!
        );
        (await site.PageAsync(plan)).Body!.TextContent.ShouldContain("Review the rota each week");
        (await site.PageAsync(reading))
            .Forms.Any(f => (f.GetAttribute("action") ?? "").Contains("TakeBack", StringComparison.Ordinal))
            .ShouldBeFalse();
    }

    [Fact]
    public async Task And_somebody_who_was_second_is_told()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        await site.ReadAsync("risks.txt", Encoding.UTF8.GetBytes(Paper));
        var reading = (await site.PageAsync("/")).QuerySelector("a[href^='/intake/readings/']")!.GetAttribute("href")!;
        using var second = await site.SendAsync(reading, "Offer", ("version", "999"));
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Site.ParseAsync(second))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("Somebody else changed this reading");
        using var none = await site.SendAsync(reading, "Offer", ("element", "999"));
        (await Site.ParseAsync(none))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("There is no such table");
    }
}
