using Microsoft.Playwright;
using Throughline.Domain.Access;
using Throughline.Testing;
using Throughline.Web.Tests.Updates;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// An agency lead updates two actions and attaches evidence; the coordinator sends one back and accepts the other.
/// </summary>
[Trait("needs", "server")]
public sealed class UpdatesAndEvidence(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task Two_updates_go_in_one_comes_back_and_one_stands_in_the_plan(int width, bool script)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var seeded = await TwoActions.SeedAsync(site);
        var lead = await browser.OpenAsync(
            await site.AsAsync("Lee Lead", seeded.Police, Role.AgencyLead),
            width,
            script
        );
        await lead.GotoAsync("/my-agency");
        await CheckAsync(lead, script);

        // Three clicks: open, choose nothing else, submit.
        var overdue = lead.Locator($"#action-{seeded.Overdue}");
        await overdue.GetByText("Update", new() { Exact = false }).First.ClickAsync();
        await overdue.GetByLabel("What has changed").FillAsync("Half are trained; the rest by May.");
        await CheckAsync(lead, script);
        await overdue.GetByLabel("Rating", new() { Exact = true }).SelectOptionAsync("A");
        await overdue.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(lead.GetByText("Say why the rating changes.").First).ToBeVisibleAsync();
        await CheckAsync(lead, script);
        await overdue.GetByLabel("If the rating changes, why?").FillAsync("Two courses were cancelled");
        await overdue.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Assertions.Expect(lead.GetByText("Submitted. The coordinator reads it next")).ToBeVisibleAsync();

        await lead.GotoAsync("/my-agency/grid");
        await CheckAsync(lead, script);
        await lead.GetByLabel("What has changed: Look again").FillAsync("Some looked at");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Submit all" }).ClickAsync();
        await Assertions.Expect(lead.GetByText("1 update submitted.")).ToBeVisibleAsync();

        await lead.GotoAsync($"/evidence/of/{seeded.Overdue}");
        await lead.GetByLabel("Name of the evidence").FillAsync("Training register, spring 2026");
        await lead.GetByLabel("In a file").CheckAsync();
        await lead.GetByLabel("File", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "register.csv",
                    MimeType = "text/csv",
                    Buffer = "officer,day\n1,2026-03-01\n"u8.ToArray(),
                }
            );
        await lead.GetByLabel("First day").FillAsync("1 March 2026");
        await lead.GetByLabel("Last day").FillAsync("31 May 2026");
        await CheckAsync(lead, script);
        await lead.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(lead.GetByText("Say in a sentence what it shows.").First).ToBeVisibleAsync();
        await CheckAsync(lead, script);
        await lead.GetByLabel("File", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "register.csv",
                    MimeType = "text/csv",
                    Buffer = "officer,day\n1,2026-03-01\n"u8.ToArray(),
                }
            );
        await lead.GetByLabel("What does it show?").FillAsync("60 of 120 officers have been trained.");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(lead.GetByText("The evidence was added.")).ToBeVisibleAsync();

        var coordinator = await browser.OpenAsync(site, width, script);
        await coordinator.GotoAsync("/updates");
        await CheckAsync(coordinator, script);
        var unclear = coordinator.Locator("article", new() { HasText = "Some looked at" });
        await unclear.GetByLabel("Words to the agency").FillAsync("How many is some?");
        await unclear.GetByRole(AriaRole.Button, new() { Name = "Send back" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByText("1 update sent back")).ToBeVisibleAsync();
        await coordinator
            .Locator("article", new() { HasText = "Half are trained" })
            .GetByRole(AriaRole.Button, new() { Name = "Accept" })
            .ClickAsync();
        await Assertions.Expect(coordinator.GetByText("1 update accepted")).ToBeVisibleAsync();
        await coordinator.GotoAsync($"/plans/{seeded.Plan}");
        await Assertions.Expect(coordinator.GetByText("Half are trained; the rest by May.").First).ToBeVisibleAsync();
        await coordinator.GotoAsync($"/evidence/of/{seeded.Overdue}");
        await coordinator.GetByRole(AriaRole.Link, new() { Name = "Training register" }).ClickAsync();
        await coordinator.GetByText("Check this version").ClickAsync();
        await CheckAsync(coordinator, script);
        await coordinator.GetByLabel("It holds", new() { Exact = true }).CheckAsync();
        await coordinator.GetByLabel("What did you look at").FillAsync("Ten names against the rota");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Save the check" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByText("Checked: it holds")).ToBeVisibleAsync();
        await coordinator.GotoAsync($"/evidence/as-at?plan={seeded.Plan}&on=2099-01-01");
        await CheckAsync(coordinator, script);

        await lead.GotoAsync("/my-agency");
        await Assertions.Expect(lead.GetByText("How many is some?")).ToBeVisibleAsync();
        await CheckAsync(lead, script);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_question_is_raised_answered_and_closed(int width)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        var seeded = await TwoActions.SeedAsync(site);
        var asker = await browser.OpenAsync(site, width);
        await asker.GotoAsync($"/challenges/raise/{seeded.Overdue}");
        await asker.GetByRole(AriaRole.Button, new() { Name = "Raise it" }).ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(asker);
        await asker.GetByLabel("Your challenge").FillAsync("How do you know that it helped?");
        await asker.GetByRole(AriaRole.Button, new() { Name = "Raise it" }).ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(asker);
        var lead = await browser.OpenAsync(await site.AsAsync("Lee Lead", seeded.Police, Role.AgencyLead), width);
        await lead.GotoAsync("/my-agency");
        await Browser.ShouldBeFitForPeopleAsync(lead);
        await lead.GetByRole(AriaRole.Link, new() { Name = "Answer it" }).ClickAsync();
        await lead.GetByLabel("Your answer").FillAsync("We asked ten children.");
        await lead.GetByRole(AriaRole.Button, new() { Name = "Answer" }).ClickAsync();
        await asker.ReloadAsync();
        await asker.GetByLabel("Close", new() { Exact = true }).CheckAsync();
        await asker.GetByLabel("Your words").FillAsync("The board has seen it");
        await asker.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Browser.ShouldBeFitForPeopleAsync(asker);
        await asker.GotoAsync("/challenges?all=true");
        await Assertions.Expect(asker.GetByText("Closed").First).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(asker);
    }

    private static int _shot;

    private static async Task CheckAsync(IPage page, bool script)
    {
        if (Environment.GetEnvironmentVariable("SHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(
                new()
                {
                    Path = $"{folder}/{page.ViewportSize!.Width}-{Interlocked.Increment(ref _shot):00}.png",
                    FullPage = true,
                }
            );
        }

        // Without script axe cannot run in the page; the same pages are checked with it.
        if (script)
        {
            await Browser.ShouldBeFitForPeopleAsync(page);
        }
    }
}
