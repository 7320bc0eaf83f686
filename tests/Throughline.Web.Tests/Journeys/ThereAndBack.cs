using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.FictionalPacks.Packs;
using Throughline.FictionalPacks.Writers;
using Throughline.Testing;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// An agency lead downloads the spreadsheet, fills it in, uploads it, looks at the changes, and lets some of them
/// count.
/// </summary>
[Trait("needs", "server")]
public sealed class ThereAndBack(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_spreadsheet_goes_out_and_comes_back(int width)
    {
        await using var site = await Site.OpenAsync(Provider.Sqlite, listens: true);
        await site.AcceptAsync(
            (await site.ReadAsync("pack.docx", WordPaper.Write(FictionalPacks.Packs.Demonstration.Pack())))[0]
        );
        var (agency, plan) = await site.InDatabaseAsync(async db =>
            await db.Set<PlanAction>()
                .Where(a => a.AgencyId != null)
                .OrderBy(a => a.Order)
                .Select(a => new ValueTuple<Guid, Guid>(a.AgencyId!.Value, a.PlanId))
                .FirstAsync()
        );
        var lead = await site.AsAsync(Role.AgencyLead, agency);
        var page = await browser.OpenAsync(lead, width);
        await page.GotoAsync("/spreadsheets/mine");
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GotoAsync($"/spreadsheets/plans/{plan}");
        await Browser.ShouldBeFitForPeopleAsync(page);
        var bytes = await lead.Client.GetByteArrayAsync($"/spreadsheets/plans/{plan}/file");

        await page.GetByLabel("The filled spreadsheet")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "other.xlsx",
                    MimeType = "application/octet-stream",
                    Buffer = SpreadsheetPaper.Write(Trackers.ColourOnly()),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("was not downloaded from here");
        await Browser.ShouldBeFitForPeopleAsync(page);

        await page.GetByLabel("The filled spreadsheet")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "filled.xlsx",
                    MimeType = "application/octet-stream",
                    Buffer = Fill(
                        bytes,
                        ("K6", "Ten of fourteen schools visited."),
                        ("K7", "Not yet to be said."),
                        ("L7", "31/02/2027"),
                        ("M7", "Staff left"),
                        ("D6", "Somebody wrote here")
                    ),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "See what would change" }).ClickAsync();
        await Assertions.Expect(page.GetByText("There is no such day")).ToBeVisibleAsync();
        await Assertions
            .Expect(page.GetByText("is for reading; what was changed in it is not taken"))
            .ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);

        await page.GetByLabel("Update in row 7").UncheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit what is ticked" }).ClickAsync();
        await Assertions.Expect(page.GetByText("1 change submitted.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Not yet to be said.")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        (await site.InDatabaseAsync(db => db.Set<ActionUpdate>().Select(u => u.Text).ToListAsync())).ShouldBe([
            "Ten of fourteen schools visited.",
        ]);

        foreach (var address in new[] { "/exports", "/tokens", "/api" })
        {
            await page.GotoAsync(address);
            await Browser.ShouldBeFitForPeopleAsync(page);
        }

        await page.GotoAsync("/tokens");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say what the token is for");
        await page.GetByLabel("What it is for").FillAsync("Our case management");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Copy this token now")).ToBeVisibleAsync();
        await Browser.ShouldBeFitForPeopleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Revoked on")).ToBeVisibleAsync();
    }

    private static byte[] Fill(byte[] bytes, params (string At, string Words)[] cells)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var package = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var sheet = ((WorksheetPart)package.WorkbookPart!.GetPartById("sheet")).Worksheet!;
            foreach (var (at, words) in cells)
            {
                var cell = sheet.Descendants<Cell>().Single(c => c.CellReference!.Value == at);
                cell.RemoveAllChildren();
                cell.DataType = CellValues.InlineString;
                cell.Append(new InlineString(new Text(words)));
            }

            sheet.Save();
        }

        return stream.ToArray();
    }
}
