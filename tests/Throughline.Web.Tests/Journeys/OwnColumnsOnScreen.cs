using Throughline.FictionalPacks;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>Columns that only one plan has stand under a row and make no page wider than its window.</summary>
[Trait("needs", "server")]
public sealed class OwnColumnsOnScreen(Browser browser) : IClassFixture<Browser>
{
    private const string Unbroken =
        "https://plans.example.gov.uk/committees/2027/03/a-very-long-address-that-nobody-broke";

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task They_fit_the_window_at_review_on_the_plan_and_on_the_action(int width)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var draft = (await site.ReadAsync("plan.docx", Paper())).ShouldHaveSingleItem();
        var page = await browser.OpenAsync(site, width);
        await LookAsync(page, draft, width, "review");
        await page.Locator("article a", new() { HasTextString = "Put right" }).First.ClickAsync();
        await LookAsync(page, page.Url, width, "row");
        var plan = await site.AcceptAsync(draft);
        await LookAsync(page, plan, width, "plan");
        await page.Locator("article a", new() { HasTextString = "The whole action" }).First.ClickAsync();
        await LookAsync(page, page.Url, width, "action");
        await LookAsync(page, page.Url + "/change", width, "change");
    }

    private static async Task LookAsync(Microsoft.Playwright.IPage page, string address, int width, string name)
    {
        await page.GotoAsync(address);
        if (Environment.GetEnvironmentVariable("OWN_SCREENS") is { } folder)
        {
            await page.ScreenshotAsync(new() { Path = $"{folder}/{name}-{width}.png", FullPage = true });
        }

        (await page.EvaluateAsync<string[]>(LongWords.Look)).ShouldBeEmpty(name);
        await Browser.ShouldBeFitForPeopleAsync(page);
    }

    private static byte[] Paper() =>
        WordPaper.Write(
            new Paper(
                "own-columns",
                [
                    new Title("Neglect action plan"),
                    new Grid([
                        Row(
                            "Action",
                            "Agency",
                            "Source",
                            "Monitored by",
                            "Progress: Q1",
                            "Progress: Q2",
                            "Progress: Q3"
                        ),
                        Row(
                            "Put the question on the form",
                            "Northfold Police",
                            Unbroken,
                            "Quality group",
                            "A draft was written.",
                            "It was tried in one team.",
                            "It is live in all teams."
                        ),
                        Row(
                            "Read twenty files in each team",
                            "Northfold Health",
                            "Audit of March",
                            "",
                            "A list was made.",
                            "Ten were read.",
                            "All were read."
                        ),
                    ]),
                ]
            )
        );

    private static List<Box> Row(params string[] cells) => [.. cells.Select(c => new Box(c))];
}
