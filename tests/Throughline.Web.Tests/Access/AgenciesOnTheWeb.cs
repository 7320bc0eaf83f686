using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Testing;
using Throughline.Web.Tests.Updates;

namespace Throughline.Web.Tests.Access;

/// <summary>The pages of agencies as a browser without script uses them, and what papers do with their names.</summary>
[Trait("needs", "server")]
public sealed class AgenciesOnTheWeb
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task One_that_is_there_in_another_spelling_is_said_and_led_to_and_doubles_are_offered(
        Provider provider
    )
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        using var added = await site.SendAsync("/agencies", "", ("name", "THE POLICE."));
        var page = await Site.ParseAsync(added);
        page.QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("“THE POLICE.” is there already, written “Police”");
        page.QuerySelector($"main a[href='/agencies/{seeded.Police}']:not(table a)").ShouldNotBeNull();
        (await site.PageAsync("/agencies")).QuerySelector("#doubles").ShouldBeNull();
        var twice = await site.InDatabaseAsync(async db =>
        {
            var agency = db.Add(
                new Agency { Name = "POLICE", CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime }
            ).Entity;
            await db.SaveChangesAsync();
            return agency.Id;
        });
        var offered = (await site.PageAsync("/agencies")).QuerySelector("#doubles ~ ul a")!;
        offered.GetAttribute("href").ShouldBe($"/agencies/{twice}/merge?into={seeded.Police}");

        var preview = await site.PageAsync(offered.GetAttribute("href")!);
        preview.Body!.TextContent.ShouldContain("POLICE has nothing that goes there");
        using var unsaid = await site.SendAsync(offered.GetAttribute("href")!, "");
        (await Site.ParseAsync(unsaid)).QuerySelector(".govuk-error-summary")!.TextContent.ShouldContain("Say why");
        using var done = await site.SendAsync(offered.GetAttribute("href")!, "", ("why", "entered twice"));
        done.Headers.Location!.ToString().ShouldBe($"/agencies/{seeded.Police}");
        var gone = await site.PageAsync($"/agencies/{twice}");
        gone.QuerySelector(".govuk-inset-text a")!.GetAttribute("href").ShouldBe($"/agencies/{seeded.Police}");
        gone.QuerySelectorAll("main form").ShouldBeEmpty("nothing can be done with it");
        (await site.PageAsync("/agencies")).QuerySelector("#doubles").ShouldBeNull();
        (await site.PageAsync($"/agencies/{twice}/merge?into={seeded.Police}"))
            .QuerySelector("[role=alert]")!
            .TextContent.ShouldContain("became one with Police already");
        (await site.PageAsync("/people/invite")).QuerySelectorAll("#agency option").Length.ShouldBe(2);
        (await site.PageAsync($"/my-agency?agency={twice}")).Body!.TextContent.ShouldContain(
            "2 actions of Police need an update"
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_new_name_from_a_day_stands_on_its_page_and_on_threads_with_the_former_one(Provider provider)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 3, 15, 10, 0, 0, TimeSpan.Zero));
        await using var site = await Site.OpenAsync(provider, clock: clock);
        var seeded = await TwoActions.SeedAsync(site);
        var at = $"/agencies/{seeded.Police}";
        using var noDay = await site.SendAsync($"{at}/rename", "", ("name", "Marrowdale Police"), ("how", "day"));
        (await Site.ParseAsync(noDay))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("Enter the day");
        using var done = await site.SendAsync(
            $"{at}/rename",
            "",
            ("name", "Marrowdale Police"),
            ("how", "day"),
            ("from", "1 April 2027")
        );
        done.Headers.Location!.ToString().ShouldBe(at);
        var before = await site.PageAsync(at);
        before.QuerySelector("h1")!.TextContent.ShouldBe("Police");
        before.Body!.TextContent.ShouldContain("Marrowdale Police: to be its name from 1 April 2027");

        clock.SetUtcNow(new DateTimeOffset(2027, 4, 1, 8, 0, 0, TimeSpan.Zero));
        await KeepAsync(site);
        await SignInAgainAsync(site);
        (await site.PageAsync(at)).Body!.TextContent.ShouldContain(
            "Police: as long as it is known here, until 31 March 2027"
        );
        var recommendation = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>().Where(a => a.Id == seeded.Overdue).Select(a => a.RecommendationId).SingleAsync()
        );
        var thread = (await site.PageAsync($"/threads/{recommendation}")).Body!.TextContent;
        thread.ShouldContain("Formerly Police (until 31 March 2027).");
        (await site.PageAsync($"/actions/{seeded.Overdue}"))
            .QuerySelector("h1")!
            .TextContent.ShouldBe("Action of Marrowdale Police");
        (await site.PageAsync($"/plans/{seeded.Plan}")).Body!.TextContent.ShouldContain("Marrowdale Police");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_CCG_becomes_an_ICB_and_papers_that_name_it_in_any_way_go_there(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var (ccg, icb, gone) = await site.InDatabaseAsync(async db =>
        {
            var made = new[] { "Marrowdale CCG", "Marrowdale ICB", "Harbour Board" }
                .Select(n => db.Add(new Agency { Name = n }).Entity)
                .ToList();
            await db.SaveChangesAsync();
            return (made[0].Id, made[1].Id, made[2].Id);
        });
        using var ended = await site.SendAsync(
            $"/agencies/{ccg}/end",
            "",
            ("lastDay", "31 January 2025"),
            ("successor", $"{icb}"),
            ("why", "the integrated care board began")
        );
        ended.Headers.Location!.ToString().ShouldBe($"/agencies/{ccg}");
        using var alone = await site.SendAsync(
            $"/agencies/{gone}/end",
            "",
            ("lastDay", "31 January 2025"),
            ("why", "closed")
        );
        alone.Headers.Location!.ToString().ShouldBe($"/agencies/{gone}");
        (await site.PageAsync("/agencies")).Body!.TextContent.ShouldContain(
            "Ended on 31 January 2025; followed by Marrowdale ICB"
        );

        const string Paper =
            "**Action plan: the harbour**\n\nRecommendation\tAgency\tAction\tLead\nAsk every child\tThe Marrowdale  ccg\tWrite it into the form\tDN"
            + "\nTell every parent\tHarbour Board\tWrite a letter\tKM\nTrain every nurse\tMARROWDALE ICB.\tBuy a course\tLT\n";
        var draft = (await site.ReadAsync("plan.txt", System.Text.Encoding.UTF8.GetBytes(Paper)))[0];
        var seen = (await site.PageAsync(draft)).QuerySelector("section[aria-labelledby=who-will-see]")!.TextContent;
        seen.ShouldContain("Marrowdale ICB (nobody yet)");
        seen.ShouldContain("Harbour Board has ended and no agency follows it");
        seen.ShouldNotContain("CCG");
        await site.AcceptAsync(draft);
        var actions = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>()
                .OrderBy(a => a.Order)
                .Select(a => new
                {
                    a.Text,
                    a.AgencyId,
                    Written = a.Response!.AgencyAsWritten,
                })
                .ToListAsync()
        );
        actions
            .Select(a => (a.Text, a.AgencyId, a.Written))
            .ShouldBe([
                ("Write it into the form", icb, "The Marrowdale  ccg"),
                ("Write a letter", null, "Harbour Board"),
                ("Buy a course", icb, "MARROWDALE ICB."),
            ]);
        (await site.InDatabaseAsync(db => db.Set<Agency>().CountAsync())).ShouldBe(3);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_ended_with_nobody_after_it_is_listed_until_somebody_is_named(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        using var ended = await site.SendAsync(
            $"/agencies/{seeded.Police}/end",
            "",
            ("lastDay", "31 January 2025"),
            ("why", "closed")
        );
        ended.Headers.Location!.ToString().ShouldBe($"/agencies/{seeded.Police}");
        var page = await site.PageAsync($"/agencies/{seeded.Police}");
        page.Body!.TextContent.ShouldContain("Nobody can answer for them");
        page.QuerySelectorAll("#open ~ ul li").Length.ShouldBe(2);
        await lead.PageAsync($"/actions/{seeded.Overdue}", HttpStatusCode.NotFound);
        (await lead.PageAsync("/account/agency")).Body!.TextContent.ShouldContain("You act for no agency now");

        var icb = await site.InDatabaseAsync(async db =>
        {
            var agency = db.Add(new Agency { Name = "Marrowdale ICB" }).Entity;
            await db.SaveChangesAsync();
            return agency.Id;
        });
        var look = await Site.ParseAsync(
            await site.PostAsync(
                $"/agencies/{seeded.Police}/end?handler=Look",
                ("successor", $"{icb}"),
                ("why", "not yet")
            )
        );
        look.QuerySelector("input[name=why]")!.GetAttribute("value").ShouldBe("not yet");
        look.Body!.TextContent.ShouldContain(
            "To Marrowdale ICB would go today: 2 answers to recommendations, 2 actions"
        );
        using var named = await site.SendAsync(
            $"/agencies/{seeded.Police}/end",
            "",
            ("successor", $"{icb}"),
            ("follow", "true"),
            ("why", "known now")
        );
        named.StatusCode.ShouldBe(HttpStatusCode.Redirect, await named.Content.ReadAsStringAsync());
        (await site.PageAsync($"/agencies/{seeded.Police}")).QuerySelectorAll("#open ~ ul li").ShouldBeEmpty();
        (await lead.PageAsync("/my-agency")).Body!.TextContent.ShouldContain(
            "2 actions of Marrowdale ICB need an update"
        );
        (await site.PageAsync($"/history/action/{seeded.Overdue}")).Body!.TextContent.ShouldContain(
            "Police ended on 31 January 2025; Marrowdale ICB follows it"
        );
        var thread = await site.InDatabaseAsync(db =>
            db.Set<PlanAction>().Where(a => a.Id == seeded.Overdue).Select(a => a.RecommendationId).SingleAsync()
        );
        (await site.PageAsync($"/threads/{thread}")).Body!.TextContent.ShouldContain("Follows Police.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Of_two_who_change_one_at_once_the_second_looks_again(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var seeded = await TwoActions.SeedAsync(site);
        var at = $"/agencies/{seeded.Police}/rename";
        using var first = await site.PostAsync(at, ("version", "1"), ("name", "A"), ("how", "wrong"));
        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var second = await site.PostAsync(at, ("version", "1"), ("name", "B"), ("how", "wrong"));
        (await Site.ParseAsync(second))
            .QuerySelector(".govuk-error-summary")!
            .TextContent.ShouldContain("Somebody else changed this agency");
        using var again = await site.SendAsync(at, "", ("name", "B"), ("how", "wrong"));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task KeepAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program();
        await scope.ServiceProvider.GetRequiredService<AgencyUpkeep>().RunAsync(default);
    }

    /// <summary>The test's clock has left the session behind.</summary>
    private static async Task SignInAgainAsync(Site site) =>
        (await site.PostAsync(await site.LinkAsync(site.AccountId))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
}
