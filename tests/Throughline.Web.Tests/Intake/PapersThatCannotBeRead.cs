using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Intake;
using Throughline.Testing;

namespace Throughline.Web.Tests.Intake;

/// <summary>A paper that would end, fill or stop the product ends as a sentence on its page; everything else goes on.</summary>
[Trait("needs", "server")]
public sealed class PapersThatCannotBeRead
{
    private const string Endless = "drawings that draw the next twice, forty deep";

    private static readonly byte[] Plan = Encoding.UTF8.GetBytes(
        "Action plan\nNo | Action | Lead | Target date | RAG\n1 | Train all staff | Head | March 2027 | G\n"
            + "2 | Write to schools | Head | May 2027 | A\n"
    );

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_paper_that_ends_its_reader_is_said_to_be_unreadable_and_the_site_goes_on(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        (await site.ReadAsync("ring.pdf", HostilePdf.Of("drawings that draw each other"))).ShouldBeEmpty();
        var reading = await site.InDatabaseAsync(db => db.Set<StoredReading>().Select(r => r.Id).SingleAsync());
        (await site.PageAsync($"/intake/readings/{reading}")).Body!.TextContent.ShouldContain(
            "The file is built in a way that cannot be read."
        );
        await site.ReadAsync("plan.txt", Plan);
        (
            await site.InDatabaseAsync(db => db.Set<StoredReading>().CountAsync(r => r.State == ReadingState.Ready))
        ).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_reading_is_stopped_on_its_page_and_others_are_done_beside_it(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        using var upload = await site.UploadAsync(("endless.pdf", HostilePdf.Of(Endless)));
        var reading = upload.Headers.Location!.ToString();
        await site.ReadAsync("plan.txt", Plan);
        (await site.PageAsync(reading))
            .QuerySelector("form[action*='handler=Stop'] button")!
            .TextContent.ShouldContain("Stop reading");
        (await site.PostAsync($"{reading}?handler=Stop")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.PageAsync(reading)).Body!.TextContent.ShouldContain("The reading was stopped.");
        await Task.Delay(TimeSpan.FromSeconds(1));
        (
            await site.InDatabaseAsync(db =>
                db.Set<StoredReading>().Where(r => r.State != ReadingState.Ready).Select(r => r.State).SingleAsync()
            )
        ).ShouldBe(ReadingState.Stopped, "whoever read it does not write over what a person said");
    }
}
