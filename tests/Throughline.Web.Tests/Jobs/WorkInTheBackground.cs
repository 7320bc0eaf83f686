using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Throughline.Core.Access;
using Throughline.Testing;

namespace Throughline.Web.Tests.Jobs;

/// <summary>What the product does by itself, under a clock that the test turns.</summary>
[Trait("needs", "server")]
public sealed class WorkInTheBackground
{
    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(Provider.Sqlite)]
    [InlineData(Provider.Postgres)]
    public async Task Retention_runs_after_the_start_survives_a_day_on_which_it_cannot_and_runs_the_day_after(
        Provider provider
    )
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var site = await Site.OpenAsync(provider, clock: clock);
        await AddOldSessionAsync(site);
        await TurnUntilAsync(clock, TimeSpan.FromMinutes(5), async () => await OldSessionsAsync(site) == 0);

        await AddOldSessionAsync(site);
        await site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE sessions RENAME TO sessions_away"));
        clock.Advance(TimeSpan.FromDays(1));
        await Task.Delay(500);
        await site.InDatabaseAsync(db => db.Database.ExecuteSqlAsync($"ALTER TABLE sessions_away RENAME TO sessions"));
        (await OldSessionsAsync(site)).ShouldBe(1, "the job could not have removed it from a table that was away");
        await TurnUntilAsync(clock, TimeSpan.FromDays(1), async () => await OldSessionsAsync(site) == 0);
    }

    private static Task<int> AddOldSessionAsync(Site site) =>
        site.InDatabaseAsync(db =>
        {
            db.Add(
                new SignInSession
                {
                    AccountId = Guid.CreateVersion7(),
                    How = "passkey",
                    RevokedAt = LongAgo,
                    LastSeenAt = LongAgo,
                }
            );
            return db.SaveChangesAsync();
        });

    private static Task<int> OldSessionsAsync(Site site) =>
        site.InDatabaseAsync(db => db.Set<SignInSession>().CountAsync(s => s.RevokedAt == LongAgo));

    /// <summary>
    /// Turns the clock on, step by step, until the work is seen to be done; fails when twenty steps did nothing.
    /// </summary>
    private static async Task TurnUntilAsync(FakeTimeProvider clock, TimeSpan step, Func<Task<bool>> done)
    {
        for (var i = 0; i < 20; i++)
        {
            clock.Advance(step);
            await Task.Delay(250);
            if (await done())
            {
                return;
            }
        }

        Assert.Fail("The work was not done.");
    }
}
