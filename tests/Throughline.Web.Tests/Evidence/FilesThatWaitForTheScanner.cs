using System.Net;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Evidence;

/// <summary>What people see of evidence while its file waits for the virus scanner, and after.</summary>
[Trait("needs", "server")]
public sealed class FilesThatWaitForTheScanner
{
    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Say_how_far_it_is_and_are_given_out_when_they_are_clean(Provider provider)
    {
        await using var scanner = new StandInScanner("bad") { Says = "busy" };
        await using var site = await Site.OpenAsync(
            provider,
            settings: new Dictionary<string, string?> { ["Scanner:Address"] = scanner.Address }
        );
        var ids = await EveryAddress.SeedAsync(site);
        var (page, reader) = ($"/evidence/{ids["/evidence/{id}"]}", await site.AsAsync(Role.Assurer));
        (await reader.PageAsync(page)).Body!.TextContent.ShouldContain("Not yet scanned for viruses");
        var refused = await reader.PageAsync(page + "/versions/1/file", HttpStatusCode.Forbidden);
        refused.QuerySelector("h1")!.TextContent.ShouldBe("This file cannot be downloaded now");
        refused.QuerySelector("main p")!.TextContent.ShouldContain("look again in a few minutes");

        // The job in the background asks once more when the file's pause is over.
        scanner.Says = null;
        for (var i = 0; i < 600; i++)
        {
            using var file = await reader.Client.GetAsync(page + "/versions/1/file");
            if (file.StatusCode == HttpStatusCode.OK)
            {
                (await file.Content.ReadAsStringAsync()).ShouldBe("Twenty cases");
                (await reader.PageAsync(page)).Body!.TextContent.ShouldContain("nothing found");
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException("The file was not scanned.");
    }
}
