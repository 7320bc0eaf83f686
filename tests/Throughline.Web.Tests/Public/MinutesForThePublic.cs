using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Throughline.Testing;

namespace Throughline.Web.Tests.Public;

/// <summary>Minutes on the public site: once they are approved, without what was said in private.</summary>
[Trait("needs", "server")]
public sealed class MinutesForThePublic
{
    private const string Secret = "tarquisnode";

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Are_there_once_approved_and_hold_no_word_that_was_said_in_private(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var made = await PublishedMeeting.AddAsync(site, "The agenda");
        string[] addresses = [made.Page, made.Page + "/minutes", made.Page + "/minutes/docx", made.Page + "/data"];
        (await site.Client.GetAsync(addresses[1])).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await made.ApproveMinutesAsync(site, "otterbridge", Secret);

        foreach (var address in addresses)
        {
            (await WordsAsync(site, address)).ShouldNotContain(Secret, Case.Insensitive, address);
        }

        (await WordsAsync(site, addresses[1])).ShouldContain("RESOLVED: that otterbridge be noted");
        (await WordsAsync(site, addresses[1])).ShouldContain("Approved on");
        (await WordsAsync(site, addresses[2])).ShouldContain("otterbridge");
        (await WordsAsync(site, addresses[3])).ShouldContain("DigitalDocument");
        var page = await site.PageAsync(made.Page);
        page.QuerySelectorAll("li p").ShouldContain(p => p.TextContent == "Resolved: that otterbridge be noted");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Lose_the_words_of_an_item_that_is_not_public_any_more(Provider provider)
    {
        await using var site = await Site.OpenAsync(provider);
        var made = await PublishedMeeting.AddAsync(site, "The agenda");
        await made.ApproveMinutesAsync(site, "otterbridge", Secret);
        string[] addresses = [made.Page, made.Page + "/minutes", made.Page + "/minutes/docx"];
        foreach (var address in addresses)
        {
            (await WordsAsync(site, address)).ShouldContain("otterbridge", Case.Insensitive, address);
        }

        await made.KeepAsync(site);

        foreach (var address in addresses)
        {
            (await WordsAsync(site, address)).ShouldNotContain("otterbridge", Case.Insensitive, address);
        }
    }

    /// <summary>All words of an answer, those within a Word file too.</summary>
    private static async Task<string> WordsAsync(Site site, string address)
    {
        using var answer = await site.AsNobody().Client.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        if (answer.Content.Headers.ContentType!.MediaType!.StartsWith("text/", StringComparison.Ordinal))
        {
            return (await Site.ParseAsync(answer)).DocumentElement.TextContent;
        }

        if (!address.EndsWith("docx", StringComparison.Ordinal))
        {
            return await answer.Content.ReadAsStringAsync();
        }

        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var all = "";
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            all += await reader.ReadToEndAsync();
        }

        return all;
    }
}
