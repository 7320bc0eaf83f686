using Microsoft.Playwright;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// The business manager's job in a real browser: choose a file, watch it read, check, accept, look things up.
/// </summary>
[Trait("needs", "server")]
public sealed class FromPackToPlan(Browser browser) : IClassFixture<Browser>
{
    private static readonly FilePayload Broken = new()
    {
        Name = "broken-pages.docx",
        MimeType = "application/octet-stream",
        Buffer = WordPaper.Write(Layouts.BrokenPages()),
    };
    private static readonly FilePayload Colours = new()
    {
        Name = "colours.xlsx",
        MimeType = "application/octet-stream",
        Buffer = SpreadsheetPaper.Write(Trackers.ColourOnly()),
    };

    private static readonly byte[] Doubtful =
        "Recommendation\tAction\tRAG\tLead\nAsk every child\tChange the form\tA / G\tDN\nWrite it down\tTrain the teams\tG\tAC\nLook again\tAudit twenty cases\tR to A\tTW\n"u8.ToArray();

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_file_becomes_a_plan(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, width, script);
        await page.GotoAsync("/");
        await CheckAsync(page, script);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read a document" }).ClickAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("Choose the documents").SetInputFilesAsync(Broken);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read", Exact = true }).ClickAsync();

        // The page turns by itself once the reading is done: by script, or by the refresh that stands in for it.
        await page.GetByRole(AriaRole.Button, new() { Name = "Review and accept" }).ClickAsync();
        await CheckAsync(page, script);
        await Assertions.Expect(page.Locator("article.tl-row").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Put right" }).First.ClickAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("Lead person").FillAsync("DI Corin Arden");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("DI Corin Arden")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Accepted on")).ToBeVisibleAsync();
        await CheckAsync(page, script);
        await page.GetByLabel("Agency", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).ClickAsync();
        await Assertions.Expect(page.GetByText(" of 7 rows.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Source:" }).First.ClickAsync();
        await CheckAsync(page, script);
        await page.GotoAsync("/plans");
        await CheckAsync(page, script);
        await page.GotoAsync("/accessibility");
        await CheckAsync(page, script);
        await page.GotoAsync("/plans/" + Guid.NewGuid());
        await CheckAsync(page, script);
    }

    [Fact]
    public async Task The_n_key_goes_from_one_uncertain_row_to_the_next_and_can_be_turned_off()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, 1280);
        var listening = page.GetByRole(AriaRole.Button, new() { Name = "Turn the n key off" });
        await page.GotoAsync((await site.ReadAsync("doubtful.txt", Doubtful))[0]);
        await Assertions.Expect(listening).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        await Assertions.Expect(page.Locator("article[aria-current=true].tl-row--uncertain")).ToBeVisibleAsync();
        var first = page.Url;
        await Assertions.Expect(listening).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("n");
        // Asks again and again: WaitForURLAsync misses an address that changes between its look and its waiting.
        await Assertions.Expect(page).Not.ToHaveURLAsync(first);
        var second = page.Url;

        await listening.ClickAsync();
        await page.Keyboard.PressAsync("n");
        await page.WaitForTimeoutAsync(300);
        page.Url.ShouldBe(second);
        await page.ReloadAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Turn the n key on" }))
            .ToBeVisibleAsync();
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Source_and_rows_go_together_and_a_change_of_a_column_says_what_followed(int width)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, width);
        await page.GotoAsync(
            (await site.ReadAsync("marrowdale.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack())))[0]
        );
        var last = page.Locator("article.tl-row").Last;
        var row = await last.GetAttributeAsync("data-row");
        var before = await page.EvaluateAsync<double>("document.querySelector('.tl-source__scroll').scrollTop");
        await last.GetByRole(AriaRole.Link, new() { Name = "Show in the source" }).ClickAsync();
        await Assertions
            .Expect(page.Locator($"article[data-row='{row}']"))
            .ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page.Locator(".tl-source tr.tl-lit")).ToBeInViewportAsync();
        (
            await page.EvaluateAsync<double>("document.querySelector('.tl-source__scroll').scrollTop")
        ).ShouldBeGreaterThan(before);

        // The reverse: a row's place in the source brings the row, without leaving the page.
        await page.EvaluateAsync("document.querySelector('.tl-source__scroll').scrollTop = 0");
        await page.Locator(".tl-source a[href*='row=']").First.ClickAsync();
        await Assertions.Expect(page.Locator("article.tl-row").First).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(page.Locator("article.tl-row").First).ToBeInViewportAsync();

        var column = page.Locator(".tl-columns details").Filter(new() { HasText = "Constraint" }).First;
        await column.Locator("summary").ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        await column.GetByRole(AriaRole.Combobox).First.SelectOptionAsync("Outcome");
        await column.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("now means");
        await page.GetByRole(AriaRole.Link, new() { Name = "Put right" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".tl-source .tl-lit")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
    }

    [Fact]
    public async Task The_keyboard_alone_reaches_the_skip_link_the_rows_and_accept()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, 1280);
        await page.GotoAsync((await site.ReadAsync("broken.docx", Broken.Buffer))[0]);
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string>("document.activeElement.textContent.trim()")).ShouldBe(
            "Skip to main content"
        );
        for (
            var i = 0;
            i < 200 && await page.EvaluateAsync<string>("document.activeElement.textContent.trim()") != "Accept";
            i++
        )
        {
            await page.Keyboard.PressAsync("Tab");
            var outline = await page.EvaluateAsync<bool>(
                "(() => { const e = document.activeElement; if (e === document.body) return true; const r = "
                    + "e.getBoundingClientRect(); return r.width > 0 && r.height > 0 })()"
            );
            outline.ShouldBeTrue("a focused element cannot be seen");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("Accepted on")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_rating_is_said_in_words_and_by_a_sign_not_by_colour_alone()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, 1280);
        await page.GotoAsync((await site.ReadAsync("colours.xlsx", Colours.Buffer))[0]);
        foreach (var rating in await page.Locator(".tl-rating").AllAsync())
        {
            var words = (await rating.InnerTextAsync()).Trim();
            words.Length.ShouldBeGreaterThan(2);
            (await rating.Locator("svg.sym").CountAsync()).ShouldBe(words == "Not rated" ? 0 : 1, words);
        }

        await Browser.ShouldBeFitForPeopleAsync(page);
    }

    [Fact]
    public async Task Several_files_dropped_on_the_page_are_all_taken_and_a_refused_one_says_why()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var page = await browser.OpenAsync(site, 390);
        await page.GotoAsync("/intake/upload");
        await page.GetByLabel("Choose the documents")
            .SetInputFilesAsync([
                Broken,
                Colours,
                new()
                {
                    Name = "photo.pdf",
                    MimeType = "image/png",
                    Buffer = [0x89, .. "PNG"u8, 1, 2],
                },
            ]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("This is a picture")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("See how far its reading has come")).ToHaveCountAsync(2);
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Read", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose a file to read");
        await Browser.ShouldBeFitForPeopleAsync(page);
    }

    private static async Task CheckAsync(IPage page, bool script)
    {
        // Without script axe cannot run in the page; the same pages are checked with it.
        if (script)
        {
            await Browser.ShouldBeFitForPeopleAsync(page);
        }
    }
}
