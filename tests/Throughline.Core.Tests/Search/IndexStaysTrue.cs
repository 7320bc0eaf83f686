using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Search;
using Throughline.Core.Updates;
using Throughline.Testing;

namespace Throughline.Core.Tests.Search;

/// <summary>The index says what the records say, whatever way they were written.</summary>
[Trait("needs", "server")]
public sealed class IndexStaysTrue
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Through_every_kind_of_change(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var place = await Partnership.MakeAsync(database);
        await ShouldBeTrueAsync(database);
        var action = place.Marks.First(m => m.What == "open police action").Record;
        Func<ThroughlineDb, Task>[] changes =
        [
            async db => (await db.Set<PlanAction>().SingleAsync(a => a.Id == action)).Text = "Newly worded promise",
            async db => (await db.Set<PlanAction>().SingleAsync(a => a.Id == action)).AgencyId = place.Health,
            db =>
            {
                db.Add(new ContributingAgency { ActionId = action, AgencyId = place.Police });
                return Task.CompletedTask;
            },
            async db => db.Remove(await db.Set<ContributingAgency>().FirstAsync(c => c.ActionId == action)),
            async db => (await db.Set<EvidenceRecord>().FirstAsync(e => e.ActionId == action)).Withdrawn = true,
            async db =>
                (await db.Set<EvidenceRecord>().FirstAsync(e => e.ActionId == action && e.Withdrawn)).Withdrawn = false,
            async db =>
                db.Add(
                    new EvidenceVersion
                    {
                        EvidenceId = (await db.Set<EvidenceRecord>().FirstAsync(e => e.ActionId == action)).Id,
                        Number = 7,
                        Shows = "A later audit",
                    }
                ),
            async db =>
                (await db.Set<ActionUpdate>().FirstAsync(u => u.ActionId == action)).SubmittedAt = new DateTime(
                    2026,
                    3,
                    14,
                    9,
                    0,
                    0,
                    DateTimeKind.Utc
                ),
            async db =>
                (await db.Set<ChallengeRecord>().FirstAsync(c => c.ActionId == action)).Answer = "Because of this",
            async db => (await db.Set<Recommendation>().FirstAsync()).FindingId = null,
            async db => (await db.Set<Response>().FirstAsync()).AgencyId = null,
            async db => (await db.Set<Plan>().FirstAsync()).Title = "Renamed",
            async db => (await db.Set<Finding>().FirstAsync()).Text = "Reworded",
            async db =>
                await db.Set<ActionUpdate>()
                    .Where(u => u.ActionId == action)
                    .ExecuteUpdateAsync(u => u.SetProperty(x => x.Text, "Past the services")),
            async db => await db.Set<ActionUpdate>().Where(u => u.ActionId == action).ExecuteDeleteAsync(),
            async db => db.Remove(await db.Set<ChallengeRecord>().FirstAsync(c => c.ActionId == action)),
            async db => db.Remove(await db.Set<PlanAction>().SingleAsync(a => a.Id == action)),
        ];
        for (var i = 0; i < changes.Length; i++)
        {
            await database.InScopeAsync(async s =>
            {
                var db = s.GetRequiredService<ThroughlineDb>();
                await changes[i](db);
                await db.SaveChangesAsync();
            });
            await ShouldBeTrueAsync(database, $"change {i}");
        }

        (await SearchFinds.FindAsync(database, TestDatabase.Coordinator, new("renamed"))).Count.ShouldBe(1);
        (await SearchFinds.FindAsync(database, TestDatabase.Coordinator, new("newly worded promise"))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_change_that_is_rolled_back_leaves_no_trace_in_it(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Partnership.MakeAsync(database);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            (await db.Set<Plan>().FirstAsync()).Title = "Never saved";
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        await ShouldBeTrueAsync(database);
        (await SearchFinds.FindAsync(database, TestDatabase.Coordinator, new("never saved"))).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task It_is_made_anew_from_the_records_when_it_was_lost(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var place = await Partnership.MakeAsync(database);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Database.ExecuteSqlAsync($"DELETE FROM search_items WHERE kind <> 'plan'")
        );
        (await DifferencesAsync(database)).ShouldBe(place.Marks.Count - 2);
        await database.InScopeAsync(s => s.GetRequiredService<SearchIndex>().RebuildAsync());
        await ShouldBeTrueAsync(database);
        (await SearchFinds.FindAsync(database, TestDatabase.Coordinator, new("everywhere"))).Count.ShouldBe(
            place.Marks.Count(m => !m.IsDraft)
        );
    }

    private static Task<int> DifferencesAsync(TestDatabase database) =>
        database.InScopeAsync(s => s.GetRequiredService<SearchIndex>().DifferencesAsync());

    private static async Task ShouldBeTrueAsync(TestDatabase database, string? after = null)
    {
        (await DifferencesAsync(database)).ShouldBe(0, after);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            if (db.Database.IsSqlite())
            {
                // Fails when the words indexed are not those of the items.
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO search_words(search_words, rank) VALUES ('integrity-check', 1)"
                );
            }
        });
    }
}
