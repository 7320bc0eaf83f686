using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Meetings.Record;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;
using Throughline.Domain.Meetings.Record;
using Throughline.Testing;
using Throughline.Web.Pages.Access;
using Throughline.Web.Tests.Meetings;
using Throughline.Web.Tests.Shell;

namespace Throughline.Web.Tests.Journeys;

/// <summary>
/// A meeting of twelve items, typed in a real browser against the product as a real process: the connection is cut ten
/// times, the process killed five times. Every line is kept, once, in its order.
/// </summary>
[Trait("needs", "server")]
public sealed class NothingSaidIsLost(Browser browser) : IClassFixture<Browser>
{
    private const int Items = 12,
        Cuts = 10,
        Kills = 5;

    private static readonly string[] Said =
    [
        "i",
        "n The officer presented the report and thanked those who had answered",
        "q cole which teams have evening visits",
        "p talbot all the list of teams with evening visits by 18 january",
        "m cole marl that the report be noted",
        "v for wren cole marl against thwaite",
        "r that the report be noted",
    ];

    [Fact]
    public async Task Twelve_items_typed_over_cuts_and_kills_lose_nothing_and_double_nothing()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var (meeting, clerk) = await LayAsync(database);
        var node = Node.Start(Settings(database));
        try
        {
            await node.ReadyAsync();
            var page = await browser.OpenAsync(node.Address);
            await SignInAsync(database, page, clerk);
            await page.GotoAsync($"/meetings/{meeting}/record");
            var typed = new List<string>();
            await TypeAsync(page, typed, "begin");
            await TypeAsync(page, typed, "a wren, cole, marl, thwaite");
            for (var item = 0; item < Items; item++)
            {
                if (item < Cuts)
                {
                    await page.Context.SetOfflineAsync(true);
                }
                else
                {
                    // What is typed with a connection is on its way when the process is killed.
                    await TypeAsync(page, typed, $"n Said before the cut {item}");
                }

                if (item % 2 == 1 && item / 2 < Kills)
                {
                    node.Kill();
                }

                foreach (var words in Said)
                {
                    await TypeAsync(page, typed, words);
                }

                if (node.HasEnded)
                {
                    node.Dispose();
                    node = Node.Start(Settings(database), at: node.Address);
                    await node.ReadyAsync();
                }

                await page.Context.SetOfflineAsync(false);
            }

            await TypeAsync(page, typed, "end");
            await Assertions.Expect(page.Locator("[data-waits]")).ToHaveCountAsync(0, new() { Timeout = 60_000 });
            await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("The meeting has ended");

            var kept = await KeptAsync(database, meeting);
            kept.Select(l => l.Typed).ShouldBe(typed);
            kept.Where(l => l.Kind == RecordKind.Vote)
                .Select(l => RecordLine.FromJson(l.Understood).Count!.Words)
                .ShouldAllBe(w => w == "For 3, against 1, abstained 0: carried");
            kept.Where(l => l.Kind == RecordKind.Resolution)
                .Select(l => l.AgendaItemId)
                .Distinct()
                .Count()
                .ShouldBe(Items);
        }
        finally
        {
            node.Dispose();
        }
    }

    [Fact]
    public async Task Lines_typed_after_the_session_ended_are_sent_when_the_same_person_signs_in_and_by_nobody_else()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var (meeting, clerk) = await LayAsync(database);
        var other = await AccountAsync(database, "Another Clerk");
        using var node = Node.Start(Settings(database));
        await node.ReadyAsync();
        var page = await browser.OpenAsync(node.Address);
        await SignInAsync(database, page, clerk);
        await page.GotoAsync($"/meetings/{meeting}/record");
        await page.Context.ClearCookiesAsync();
        await TypeAsync(page, [], "n Said after the session ended");
        await Assertions.Expect(page.Locator("[data-saved]")).ToContainTextAsync("You are signed out");
        await Assertions.Expect(page.Locator("[data-waits]")).ToHaveCountAsync(1);

        var second = await page.Context.NewPageAsync();
        await SignInAsync(database, second, other);
        await second.GotoAsync($"/meetings/{meeting}/record");
        await Assertions.Expect(second.Locator("[data-waits]")).ToHaveCountAsync(0);
        await TypeAsync(second, [], "n Said by another");
        await Assertions
            .Expect(second.Locator("[data-log] li:has-text('Said by another'):not([data-waits])"))
            .ToHaveCountAsync(1);
        (await KeptAsync(database, meeting))
            .Select(l => (l.Typed, l.CreatedBy))
            .ShouldBe([("n Said by another", "Another Clerk")]);

        await second.Context.ClearCookiesAsync();
        await SignInAsync(database, second, clerk);
        await Assertions.Expect(page.Locator("[data-waits]")).ToHaveCountAsync(0);
        (await KeptAsync(database, meeting))
            .Single(l => l.Typed == "n Said after the session ended")
            .CreatedBy.ShouldBe("Maud Ellery");
    }

    /// <summary>With the scripts of the pages, which a published program has beside it and a built one has not.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Settings(TestDatabase database) =>
        database.Settings.Append(
            KeyValuePair.Create(
                "ASPNETCORE_WEBROOT",
                (string?)Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Node.Program)!, "../../../wwwroot"))
            )
        );

    private static async Task TypeAsync(IPage page, List<string> typed, string words)
    {
        await page.Locator("#line").FillAsync(words);
        await page.Locator("#line").PressAsync("Enter");
        typed.Add(words);
    }

    private static async Task<(Guid Meeting, Guid Clerk)> LayAsync(TestDatabase database) =>
        (
            await database.InScopeAsync(s => HeldCommittee.AddAsync(s, TimeProvider.System.Today(), Items)),
            await AccountAsync(database, "Maud Ellery")
        );

    private static Task<Guid> AccountAsync(TestDatabase database, string name) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var id = Guid.CreateVersion7();
            var email = $"{id:N}@test.example";
            db.Add(
                new Account
                {
                    Id = id,
                    Name = name,
                    UserName = email,
                    NormalizedUserName = email.ToUpperInvariant(),
                    Email = email,
                    NormalizedEmail = email.ToUpperInvariant(),
                    EmailConfirmed = true,
                    Roles = [Role.DemocraticServices],
                    SecurityStamp = id.ToString(),
                    CreatedAt = DateTime.UnixEpoch,
                }
            );
            await db.SaveChangesAsync();
            return id;
        });

    private static async Task SignInAsync(TestDatabase database, IPage page, Guid account)
    {
        var link = await database.AsAsync(
            Person.Program("test"),
            async s => AccessLinks.SignInLink(await s.GetRequiredService<SignInLinks>().MakeAsync(account, default))
        );
        await page.GotoAsync(link);
        await page.Locator("main form button").First.ClickAsync();
        await Assertions.Expect(page.GetByText("Sign out").First).ToBeAttachedAsync();
    }

    private static Task<List<RecordedLine>> KeptAsync(TestDatabase database, Guid meeting) =>
        database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<RecordedLine>()
                .AsNoTracking()
                .Where(l => l.MeetingId == meeting)
                .OrderBy(l => l.SaidAt)
                .ThenBy(l => l.Number)
                .ToListAsync()
        );
}
