using System.Globalization;
using System.Text;
using Throughline.Documents;
using Throughline.Documents.Reading;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>A plan's page prints every row, whichever page of the list stands on the screen.</summary>
[Trait("needs", "server")]
public sealed class ThePlanOnPaper(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(120, "")]
    [InlineData(120, "?part=2")]
    [InlineData(450, "?whole=true")]
    public async Task Every_row_is_printed(int rows, string query)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var plan = await PlanAsync(site, rows);
        var page = await browser.OpenAsync(site, 1280, script: false);
        await page.GotoAsync(plan + query);
        var text = Words(await page.PdfAsync(new() { Format = "A4" }));
        Enumerable
            .Range(1, rows)
            .Where(i => !text.Contains($"Write form {Number(i)} anew", StringComparison.Ordinal))
            .ShouldBeEmpty("rows that are not on paper");
        text.ShouldNotContain("This is not the whole plan");
    }

    [Fact]
    public async Task Of_a_plan_that_is_too_long_for_that_the_paper_says_so()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var plan = await PlanAsync(site, 450);
        var page = await browser.OpenAsync(site, 1280, script: false);
        await page.GotoAsync(plan);
        var text = Words(await page.PdfAsync(new() { Format = "A4" }));
        text.ShouldContain("This is not the whole plan: 50 of 450 rows");
    }

    private static async Task<string> PlanAsync(Site site, int rows)
    {
        var lines = Enumerable
            .Range(1, rows)
            .Select(i => $"Ask child {Number(i)}\tPolice\tWrite form {Number(i)} anew\tDN\t1 May 2027");
        var text = $"**Harbour plan**\n\nRecommendation\tAgency\tAction\tLead\tBy when\n{string.Join('\n', lines)}\n";
        return await site.AcceptAsync((await site.ReadAsync("plan.txt", Encoding.UTF8.GetBytes(text)))[0]);
    }

    private static string Number(int i) => i.ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>All words of a PDF in one line.</summary>
    private static string Words(byte[] pdf) =>
        string.Join(
            ' ',
            new DocumentReader(new())
                .Read("printed.pdf", pdf)
                .Blocks.SelectMany(b =>
                    b switch
                    {
                        TextBlock t => [t.Text],
                        Table t => t.Rows.SelectMany(r => r.Cells).Select(c => c.Text),
                        _ => Enumerable.Empty<string>(),
                    }
                )
                .SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        );
}
