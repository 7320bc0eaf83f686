using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Backups;
using Throughline.Core.Data;
using Throughline.Core.Data.Schema;
using Throughline.Core.Evidence;
using Throughline.Core.Tests.Audit;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy.Words;

/// <summary>
/// Events from before were hashed with their texts: they are moved beside the chain as they are, words are taken out of
/// them too, and everything else of them is still held.
/// </summary>
[Trait("needs", "server")]
public sealed class OldEventsAreErasedOnBothDatabases
{
    private const string Before = "20261216000100_PapersAndDoubts";

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task Words_go_out_of_an_event_that_was_hashed_with_its_text_and_the_chain_stays_whole(
        Provider provider
    )
    {
        await using var database = await OldAsync(provider);
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBe(
            ["event_words.old", "event_words.why"],
            true
        );
        var noted = (await Written.ProveAsync(database)).End;
        await Written.EventAsync(database, Core.Access.AccessEvents.AgencyAdded);

        await Child.TakeOutAsync(database);

        (await EveryTable.HoldingAsync(database, "Quillfeather")).ShouldBeEmpty();
        var proof = await Written.ProveAsync(database, noted);
        proof.Break.ShouldBeNull();
        proof.IsWhole.ShouldBeTrue();
        proof.WordsTaken.ShouldBe(2);
        await database.InScopeAsync(async s =>
        {
            var e = await s.GetRequiredService<ThroughlineDb>().Set<AuditEvent>().SingleAsync(e => e.Sequence == 2);
            (e.Form, e.Old, e.Why).ShouldBe(
                (AuditChain.FormWithTexts, "of [words taken out] at school", "[words taken out]'s mother asked")
            );
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Everything_else_of_such_an_event_is_still_held_and_words_can_go_out_of_it_twice(Provider provider)
    {
        await using var database = await OldAsync(provider);
        await Child.TakeOutAsync(database);
        await Child.TakeOutAsync(database, "mother asked");
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();

        await Written.WithoutTriggersAsync(database);
        await Written.SqlAsync(database, "UPDATE events SET actor = 'somebody else' WHERE sequence = 2");
        var broken = (await Written.ProveAsync(database)).Break.ShouldNotBeNull();
        (broken.Kind, broken.Sequence).ShouldBe((BreakKind.Changed, 2L));
        await Written.SqlAsync(database, "UPDATE events SET actor = 'old' WHERE sequence = 2");
        (await Written.ProveAsync(database)).Break.ShouldBeNull();

        await Written.SqlAsync(
            database,
            "UPDATE event_words SET why = 'other' WHERE id = (SELECT id FROM events WHERE sequence = 2)"
        );
        (await Written.ProveAsync(database)).Break.ShouldNotBeNull().Sequence.ShouldBe(2);
    }

    /// <summary>Made of the fictional demonstration by a program of November: 311 events.</summary>
    [Theory, MemberData(nameof(Providers))]
    public async Task Words_go_out_of_a_backup_of_November_once_it_is_restored(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await new BackupRestore(
            new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build(),
            database.Services.GetRequiredService<IEvidenceStore>(),
            TimeProvider.System
        ).RunAsync(Path.Combine(AppContext.BaseDirectory, "2026-11-28.backup"), _ => { }, default);
        var words = await database.InScopeAsync(async s =>
        {
            var events = await s.GetRequiredService<ThroughlineDb>().Set<AuditEvent>().ToListAsync();
            events.Count.ShouldBe(311);
            events.ShouldAllBe(e => e.Form == AuditChain.FormWithTexts);
            var text = events
                .Select(e => e.New)
                .OfType<string>()
                .First(t => t.LastIndexOf(' ') > 25 && !t.Contains('{'));
            return text[..text.IndexOf(' ', 25)];
        });
        (await EveryTable.HoldingAsync(database, words)).Distinct().Count().ShouldBeGreaterThan(2);

        await Child.TakeOutAsync(database, words);

        (await EveryTable.HoldingAsync(database, words)).ShouldBeEmpty();
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    /// <summary>A database of the program before this one, with two events, brought up to date as at a start.</summary>
    private static async Task<TestDatabase> OldAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.GetService<IMigrator>().MigrateAsync(Before);
            var hash = AuditChain.Beginning;
            for (var i = 1; i <= 2; i++)
            {
                var e = new AuditEvent
                {
                    Sequence = i,
                    At = new DateTime(2026, 12, 1, 9, 0, i, DateTimeKind.Utc),
                    Actor = "old",
                    From = "web",
                    Code = "plan.changed",
                    Entity = "plan",
                    EntityId = Guid.CreateVersion7(),
                    Field = "Title",
                    Old = i == 2 ? "of Zebedee Quillfeather at school" : null,
                    New = "another title",
                    Why = i == 2 ? "ZEBEDEE  QUILLFEATHER's mother asked" : null,
                    Form = AuditChain.FormWithTexts,
                    PreviousHash = hash,
                };
                e.Hash = hash = AuditChain.HashOf(e);
                await db.Database.ExecuteSqlAsync(
                    $"INSERT INTO events (id, sequence, at, actor, \"from\", code, entity, entity_id, field, \"old\", \"new\", why, previous_hash, hash) VALUES ({e.Id}, {e.Sequence}, {e.At}, {e.Actor}, {e.From}, {e.Code}, {e.Entity}, {e.EntityId}, {e.Field}, {e.Old}, {e.New}, {e.Why}, {e.PreviousHash}, {e.Hash})"
                );
            }

            await db.Database.ExecuteSqlAsync($"UPDATE chain_heads SET sequence = 2, hash = {hash}");
        });
        await database.InScopeAsync(s =>
            new SchemaUpgrade(s.GetRequiredService<ThroughlineDb>(), TimeSpan.FromMinutes(1), _ => { }).RunAsync(
                null,
                default
            )
        );
        return database;
    }
}
