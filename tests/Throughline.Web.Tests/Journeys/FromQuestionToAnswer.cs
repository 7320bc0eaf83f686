using Microsoft.Playwright;
using Throughline.Core.Intake;
using Throughline.Core.Plans;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// A paper is questioned before it is a plan; then its questions are raised, let rest, printed and handed out.
/// </summary>
[Trait("needs", "server")]
public sealed class FromQuestionToAnswer(Browser browser) : IClassFixture<Browser>
{
    [Theory, InlineData(1280, true), InlineData(390, false)]
    public async Task A_scrutineer_reads_the_questions_raises_one_and_lets_another_rest(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, width, script);
        var draft = (
            await site.ReadAsync("marrowdale.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack()))
        )[0];
        await page.GotoAsync("/");
        await page.GotoAsync(
            await site.InDatabaseAsync(db => Task.FromResult($"/intake/readings/{db.Set<StoredReading>().First().Id}"))
        );
        await page.GetByRole(AriaRole.Link, new() { Name = "Questions about this paper" }).ClickAsync();
        await CheckAsync(page, script);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Figures that do not agree" }))
            .ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Questions for members" }).ClickAsync();
        (await page.Locator(".tl-questions > li").CountAsync()).ShouldBeInRange(5, 10);
        await CheckAsync(page, script);

        await site.AcceptAsync(draft);
        var plan = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Plan>().First().Id));
        await page.GotoAsync($"/plans/{plan}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Questions to ask" }).ClickAsync();
        await CheckAsync(page, script);

        // Without a tick there is a problem to put right.
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise the ticked" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Choose at least one question").First).ToBeVisibleAsync();
        await CheckAsync(page, script);

        var first = await page.Locator("article label").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = first }).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Raise the ticked" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1 challenge raised.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "It need not be asked" }).First.ClickAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("Why need it not be asked?").FillAsync("Seen at the visit in May");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let it rest" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1 need not be asked")).ToBeVisibleAsync();

        await page.GotoAsync("/challenges");
        await page.GetByRole(AriaRole.Link, new() { Name = first[..Math.Min(60, first.Length)] }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Asked by a rule and taken up")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Link, new() { Name = "Why this is asked" }).ClickAsync();
        await CheckAsync(page, script);
    }

    [Fact]
    public async Task The_questions_for_members_print_on_at_most_two_sides()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, 1280);
        await site.AcceptAsync(
            (await site.ReadAsync("marrowdale.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack())))[0]
        );
        var plan = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Plan>().First().Id));
        await page.GotoAsync($"/questions/plans/{plan}/members");
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        using var read = UglyToad.PdfPig.PdfDocument.Open(pdf);
        read.NumberOfPages.ShouldBeLessThanOrEqualTo(2);
        string.Join(' ', read.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text))
            .ShouldContain("matter most");
    }

    private static Task CheckAsync(IPage page, bool script) =>
        script ? Browser.ShouldBeFitForPeopleAsync(page) : Task.CompletedTask;
}
