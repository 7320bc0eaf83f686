using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Core.Packs;
using Throughline.Testing;
using Throughline.Web.Pages.Public;

namespace Throughline.Web.Tests.Public;

/// <summary>The public's pages come from memory, and never a moment longer than they are public.</summary>
[Trait("needs", "server")]
public sealed class AnswersForEverybody
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Are_made_once_and_say_how_long_a_cache_may_keep_them(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var made = await PublishedMeeting.AddAsync(site, "The otterbridge report");
        using var first = await site.Client.GetAsync(made.PackPage);
        (await first.Content.ReadAsStringAsync()).ShouldContain("otterbridge");
        first.Headers.CacheControl!.ToString().ShouldBe("public, must-revalidate, max-age=5");
        first.Headers.Contains("Set-Cookie").ShouldBeFalse();
        first.Headers.Vary.ShouldBe(["Accept-Encoding"]);

        // With its file gone behind the product's back, only memory has it.
        await site.InDatabaseAsync(db => db.Set<PackFile>().ExecuteDeleteAsync());
        using var again = await site.AsNobody().Client.GetAsync(made.PackPage.ToUpperInvariant() + "/?a=word");
        (await again.Content.ReadAsStringAsync()).ShouldContain("otterbridge");
        again.Headers.ETag.ShouldBe(first.Headers.ETag);

        using var asked = new HttpRequestMessage(HttpMethod.Get, made.PackPage);
        asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await site.Client.SendAsync(asked);
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await same.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        using var head = await site.Client.SendAsync(new(HttpMethod.Head, made.PackPage));
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Hold_nothing_that_is_not_public_any_more_whoever_changed_it(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var made = await PublishedMeeting.AddAsync(site, "The otterbridge report");
        foreach (var page in (string[])[made.PackPage, made.PackPage + "/docx", made.Page, "/public/feed"])
        {
            (await site.Client.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }

        await made.KeepAsync(site);

        var gone = await site.PageAsync(made.PackPage, HttpStatusCode.Gone);
        gone.Body!.TextContent.ShouldContain("These papers are being corrected");
        gone.Body!.TextContent.ShouldNotContain("otterbridge");
        using var file = await site.Client.GetAsync(made.PackPage + "/docx");
        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        file.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await site.PageAsync(made.Page)).Body!.TextContent.ShouldContain("They are being corrected");
        (await site.Client.GetStringAsync("/public/feed")).ShouldNotContain(made.Pack.ToString());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Say_at_the_same_address_that_papers_were_taken_back_and_why(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var made = await PublishedMeeting.AddAsync(site, "The otterbridge report");
        (await site.Client.GetAsync(made.PackPage)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await PublishedMeeting.RunAsync(
            site,
            async services =>
            {
                var desk = services.GetRequiredService<PackDesk>();
                var pack = await desk.OneAsync(made.Meeting, made.Pack, default);
                await desk.WithdrawAsync(made.Meeting, made.Pack, pack.Version, "A table was wrong.", default);
                return true;
            }
        );

        var page = await site.AsNobody().PageAsync(made.PackPage, HttpStatusCode.Gone);
        page.QuerySelector("h1")!.TextContent.ShouldBe("These papers were taken back");
        page.Body!.TextContent.ShouldContain("A table was wrong.");
        page.QuerySelector($"main a[href='{made.Page}']").ShouldNotBeNull();
        (await site.Client.GetAsync(made.PackPage + "/docx")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await site.Client.GetAsync(made.PackPage + "/pdf")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Stay_in_memory_while_people_work_on_what_the_public_does_not_see(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        await PublishedMeeting.AddAsync(site, "The otterbridge report");
        var freshness = site.Services.GetRequiredService<PublicFreshness>();
        var before = await freshness.NowAsync();
        await HappensAsync(site, Subject.Mail);
        (await freshness.NowAsync()).ShouldBe(before);
        foreach (var subject in (Subject[])[Subject.AgendaItem, Subject.ItemPaper, Subject.WordsErasure, Subject.Body])
        {
            await HappensAsync(site, subject);
            var now = await freshness.NowAsync();
            now.ShouldNotBe(before, $"{subject}");
            before = now;
        }
    }

    [Fact]
    public async Task Go_out_compressed_to_whoever_takes_that()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var made = await PublishedMeeting.AddAsync(
            site,
            string.Concat(Enumerable.Repeat("The otterbridge report. ", 90))
        );
        foreach (var (accepted, used) in ((string, string?)[])[("br, gzip", "br"), ("gzip", "gzip"), ("br;q=0", null)])
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, made.PackPage);
            asked.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
            using var answer = await site.Client.SendAsync(asked);
            answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(used, accepted);
            await using var sent = await answer.Content.ReadAsStreamAsync();
            await using var read =
                used == "br" ? new BrotliStream(sent, CompressionMode.Decompress)
                : used == "gzip" ? new GZipStream(sent, CompressionMode.Decompress)
                : sent;
            (await new StreamReader(read).ReadToEndAsync()).ShouldContain("otterbridge");
        }
    }

    [Fact]
    public async Task Reach_two_hundred_visitors_who_come_at_once()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var made = await PublishedMeeting.AddAsync(site, "The otterbridge report");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => site.Client.GetStringAsync(made.PackPage))
        );
        answers.ShouldAllBe(a => a.Contains("otterbridge"));
    }

    private static Task<bool> HappensAsync(Site site, Subject subject) =>
        PublishedMeeting.RunAsync(
            site,
            async services =>
            {
                var writes = services.GetRequiredService<Writes>();
                writes.Record(PackEvents.Built, subject, Guid.NewGuid());
                await writes.SaveAsync();
                return true;
            }
        );
}
