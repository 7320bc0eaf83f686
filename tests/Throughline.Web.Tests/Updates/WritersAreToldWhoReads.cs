using System.IO.Compression;
using AngleSharp.Dom;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;
using Throughline.Testing;

namespace Throughline.Web.Tests.Updates;

/// <summary>Wherever an agency may write of its actions it reads, before it writes, who sees what is not accepted.</summary>
public sealed class WritersAreToldWhoReads
{
    [Theory]
    [InlineData("/my-agency")]
    [InlineData("/my-agency/grid")]
    [InlineData("/spreadsheets/mine")]
    [InlineData("/spreadsheets/plans/{plan}")]
    public async Task On_each_page_with_a_box_for_its_words(string page)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        var shown = await lead.PageAsync(page.Replace("{plan}", $"{seeded.Plan}", StringComparison.Ordinal));
        shown.QuerySelector("main textarea, main input[type=file]").ShouldNotBeNull();
        shown.QuerySelector("main")!.TextContent.ShouldContain(UnacceptedWords.WhoSees);
    }

    [Fact]
    public async Task On_the_sheet_that_it_fills_in_somewhere_else()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await site.AsAsync(Role.AgencyLead, seeded.Police);
        var bytes = await lead.Client.GetByteArrayAsync($"/spreadsheets/plans/{seeded.Plan}/file");
        (await WordsAsync(bytes)).ShouldContain("Do not name a child. " + UnacceptedWords.WhoSees);
    }

    [Fact]
    public async Task In_what_its_programs_are_told_of_the_API()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite);
        (await site.PageAsync("/api")).QuerySelector("main")!.TextContent.ShouldContain(UnacceptedWords.WhoSees);
    }

    /// <summary>All that stands in the parts of a workbook.</summary>
    private static async Task<string> WordsAsync(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        var parts = new List<string>();
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            parts.Add(await reader.ReadToEndAsync());
        }

        return string.Join('\n', parts);
    }
}
