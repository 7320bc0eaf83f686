using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings;
using Throughline.Documents.Papers;
using Throughline.Domain.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// The clerk in a real browser: a report is begun from its item, written, checked and mended, an officer clears an
/// implication and the clearance falls, a part is kept from the public, drafts are compared, a Word file is taken in.
/// With script and without, wide and narrow.
/// </summary>
[Trait("needs", "server")]
public sealed class FromItemToReport(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_report_is_written_checked_cleared_in_part_and_kept_from_the_public_in_part(
        int width,
        bool script
    )
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var (page, meeting) = await AgendaAsync(site, width, script);
        await page.GotoAsync($"/meetings/{meeting}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Placements" }).ClickAsync();
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write the report" }).ClickAsync();
        await CheckAsync(page, script);
        await PressAsync(page, "Begin the report");
        await CheckAsync(page, script);

        await WriteAsync(page, "Recommendations", "That the committee asks the council to open 12 homes by May.");
        await WriteAsync(
            page,
            "Issues and options",
            "Of 200 children, 50 (35%) were placed far from home.\n\n- near\n- far"
        );
        await Assertions.Expect(page.Locator("mark")).ToContainTextAsync("35%");
        await CheckAsync(page, script);
        await PressAsync(page, "Put 25% for 35%");
        await Assertions.Expect(page.GetByText("50 (25%) were placed")).ToBeVisibleAsync();
        await page.GetByRole(
                AriaRole.Link,
                new()
                {
                    NameRegex = new(
                        "Leave, and say why.*Executive summary, Empty",
                        RegexOptions.None,
                        TimeSpan.FromSeconds(1)
                    ),
                }
            )
            .ClickAsync();
        await CheckAsync(page, script);
        await PressAsync(page, "Leave it");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why it stays");
        await page.GetByLabel("Why it stays").FillAsync("The director writes it.");
        await PressAsync(page, "Leave it");
        await Assertions.Expect(page.GetByText("Left as it is by Maud Ellery")).ToBeVisibleAsync();

        await WriteAsync(page, "Financial implications", "Harbour Homes asks for £42,000.");
        await OpenAsync(page, "Change Financial implications");
        await page.GetByLabel("Officer who clears it").FillAsync("Piers Underhill");
        await page.GetByLabel("Their post").FillAsync("Head of Finance");
        await PressAsync(page, "Ask this officer");
        await CheckAsync(page, script);
        await PressAsync(page, "Piers Underhill has cleared them");
        await Assertions.Expect(page.GetByText("Cleared by Piers Underhill, Head of Finance")).ToBeVisibleAsync();
        await WriteAsync(page, "Recommendations", "That the committee asks the council to open 20 homes by May.");
        await Assertions.Expect(page.GetByText("“Recommendations” changed afterwards")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Cleared by Piers Underhill, Head of Finance")).ToBeHiddenAsync();

        await OpenAsync(page, "Change Financial implications");
        await page.GetByLabel("This part is").SelectOptionAsync("Exempt");
        await page.GetByLabel("Exempt by paragraph").FillAsync("3");
        await PressAsync(page, "Set who may read it");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("public interest");
        await page.GetByLabel("Why it is kept").FillAsync("A price would be known.");
        await PressAsync(page, "Set who may read it");
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read as the public would" }).ClickAsync();
        await Assertions.Expect(page.GetByText("exempt under paragraph 3 of Schedule 12A")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Harbour Homes")).ToBeHiddenAsync();
        await CheckAsync(page, script);

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to the report" }).ClickAsync();
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Drafts, and what changed" }).ClickAsync();
        await Assertions.Expect(page.Locator(".rw__diff ins")).ToContainTextAsync("20");
        await Assertions.Expect(page.Locator(".rw__diff del")).ToContainTextAsync("12");
        await CheckAsync(page, script);
        await page.GotoAsync($"/meetings/{meeting}");
        await Assertions.Expect(page.GetByText("Report: draft")).ToBeVisibleAsync();
        await CheckAsync(page, script);
    }

    [Fact]
    public async Task Of_two_people_who_write_one_part_the_second_sees_both_texts_and_loses_none()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var (first, meeting) = await AgendaAsync(site, 1280, script: false);
        await first.GotoAsync($"/meetings/{meeting}");
        await first.GetByRole(AriaRole.Link, new() { Name = "Placements" }).ClickAsync();
        await first.GetByText("More", new() { Exact = true }).ClickAsync();
        await first.GetByRole(AriaRole.Link, new() { Name = "Write the report" }).ClickAsync();
        await PressAsync(first, "Begin the report");
        await OpenAsync(first, "Write Background");
        var second = await browser.OpenAsync(
            await site.AsAsync("Wanda Oduya", null, Role.DemocraticServices),
            390,
            false
        );
        await second.GotoAsync(first.Url);
        await first.Locator("#words").FillAsync("Hers: a review asked.");
        await PressAsync(first, "Keep");

        await second.Locator("#words").FillAsync("His: a member asked.");
        await PressAsync(second, "Keep");

        await Assertions.Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("Somebody else changed this");
        await Assertions.Expect(second.GetByText("It now reads: Hers: a review asked.")).ToBeVisibleAsync();
        await Assertions.Expect(second.Locator("#words")).ToHaveValueAsync("His: a member asked.");
        await PressAsync(second, "Keep");
        await Assertions.Expect(second.GetByText("His: a member asked.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_officers_word_file_is_taken_in_and_told()
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var (page, meeting) = await AgendaAsync(site, 1280, script: true);
        await page.GotoAsync($"/meetings/{meeting}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Placements" }).ClickAsync();
        await page.GetByText("More", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write the report" }).ClickAsync();
        await PressAsync(page, "Begin the report");
        var report = page.Url;
        await page.GotoAsync(report + "/from-word");
        await PressAsync(page, "Take it in");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose the Word file");
        await page.GetByLabel("The officer’s own report")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "mine.docx",
                    MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    Buffer = WordWriter.Write(
                        new(
                            "Mine",
                            "Wanda",
                            [
                                new PaperHeading(1, "Purpose"),
                                new PaperText("To ask for homes."),
                                new PaperHeading(1, "Foxes"),
                                new PaperText("They matter."),
                            ]
                        )
                    ),
                }
            );
        await PressAsync(page, "Take it in");
        await Assertions.Expect(page.GetByText("“Foxes” matches no part")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync(report);
        await Assertions.Expect(page.GetByText("To ask for homes.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("They matter.")).ToBeVisibleAsync();
    }

    private async Task<(IPage Page, Guid Meeting)> AgendaAsync(Site site, int width, bool script)
    {
        (await site.PostAsync("/bodies?handler=Add", ("name", "Scrutiny Committee"), ("kind", "Committee"))).Dispose();
        var body = await site.InDatabaseAsync(db => Task.FromResult(db.Set<Body>().Single().Id));
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = TestDatabase.Coordinator;
        var meeting = await scope
            .ServiceProvider.GetRequiredService<MeetingPlanning>()
            .ArrangeAsync(body, new(new DateOnly(2026, 12, 9), "7.00 pm", "Town Hall", null), default);
        await scope
            .ServiceProvider.GetRequiredService<Agendas>()
            .AddAsync(meeting, new("Placements", null, 20, null, null, null), new(2026, 11, 2), default);
        var clerk = await site.AsAsync("Maud Ellery", null, Role.DemocraticServices);
        return (await browser.OpenAsync(clerk, width, script), meeting);
    }

    private static async Task WriteAsync(IPage page, string part, string words)
    {
        await page.GetByRole(
                AriaRole.Link,
                new() { NameRegex = new($"^(Write|Change) {part}$", RegexOptions.None, TimeSpan.FromSeconds(1)) }
            )
            .ClickAsync();
        await page.Locator("#words").FillAsync(words);
        await PressAsync(page, "Keep");
    }

    private static Task OpenAsync(IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    private static Task PressAsync(IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static Task CheckAsync(IPage page, bool script) =>
        script ? Browser.ShouldBeFitForPeopleAsync(page) : Task.CompletedTask;
}
