using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Snapshots;
using Throughline.Testing;

namespace Throughline.Core.Tests.Audit;

/// <summary>
/// Events and snapshots are written once: by this program, and by whoever opens the database beside it.
/// </summary>
[Trait("needs", "server")]
public sealed class AppendOnlyOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task The_program_itself_refuses_to_change_or_remove_an_event(Provider provider)
    {
        await using var database = await Written.DatabaseAsync(provider);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            var e = await db.Set<AuditEvent>().OrderBy(x => x.Sequence).FirstAsync();
            e.Hash = "";
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.Entry(e).State = EntityState.Deleted;
            await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync());
        });
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_database_refuses_whoever_comes_past_the_program(Provider provider)
    {
        await using var database = await Written.DatabaseAsync(provider);
        var json = "{}";
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            db.Set<Snapshot>()
                .Add(
                    new Snapshot
                    {
                        PlanId = Guid.NewGuid(),
                        Title = "Board",
                        TakenBy = "Tess",
                        Json = json,
                        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json))),
                        Counts = { new SnapshotCount { Actions = 1 } },
                    }
                );
            await db.SaveChangesAsync();
        });
        string[] refused =
        [
            "UPDATE event_words SET why = 'x'",
            "UPDATE event_words SET why = NULL, why_salt = NULL",
            "DELETE FROM event_words",
            "UPDATE events SET actor = 'x' WHERE sequence = 1",
            "DELETE FROM events WHERE sequence = 2",
            "UPDATE snapshots SET json = '[]'",
            "UPDATE snapshots SET \"on\" = '2020-01-01'",
            "DELETE FROM snapshots",
            "UPDATE snapshot_counts SET actions = 2",
            "DELETE FROM snapshot_counts",
            provider == Provider.Sqlite
                ? "INSERT OR REPLACE INTO events SELECT * FROM events WHERE sequence = 1"
                : "TRUNCATE events CASCADE",
            provider == Provider.Sqlite
                ? "INSERT OR REPLACE INTO event_words SELECT * FROM event_words LIMIT 1"
                : "TRUNCATE event_words",
        ];
        foreach (var sql in refused)
        {
            (await Should.ThrowAsync<DbException>(() => Written.SqlAsync(database, sql), sql)).Message.ShouldContain(
                "written once",
                Case.Insensitive,
                sql
            );
        }

        await Written.SqlAsync(database, "UPDATE snapshots SET taken_by = 'a former member of the partnership'");
        (await Written.ProveAsync(database)).Break.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_was_done_after_the_triggers_were_taken_away_is_found_and_named(Provider provider)
    {
        await using var database = await Written.DatabaseAsync(provider);
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
        var noted = (await Written.ProveAsync(database)).End;
        await Written.WithoutTriggersAsync(database);

        await Written.SqlAsync(
            database,
            "UPDATE event_words SET why = 'x' WHERE id = (SELECT id FROM events WHERE sequence = 2)"
        );
        var changed = (await Written.ProveAsync(database)).Break.ShouldNotBeNull();
        (changed.Kind, changed.Sequence).ShouldBe((BreakKind.Changed, 2));
        changed.Words.ShouldContain("agency renamed");

        await Written.SqlAsync(database, "DELETE FROM events WHERE sequence IN (1, 2)");
        (await Written.ProveAsync(database)).Break.ShouldNotBeNull().Words.ShouldBe("Events 1 to 2 are missing.");

        await Written.SqlAsync(database, "DELETE FROM events");
        await Written.SqlAsync(database, $"UPDATE chain_heads SET sequence = 0, hash = '{AuditChain.Beginning}'");
        (await Written.ProveAsync(database)).Break.ShouldBeNull();
        (await Written.ProveAsync(database, noted)).Break.ShouldNotBeNull().Kind.ShouldBe(BreakKind.Missing);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task The_last_event_taken_away_stays_missed_after_later_ones(Provider provider)
    {
        await using var database = await Written.DatabaseAsync(provider);
        await Written.WithoutTriggersAsync(database);
        await Written.SqlAsync(database, "DELETE FROM events WHERE sequence = 3");
        (await Written.ProveAsync(database)).Break.ShouldNotBeNull().Words.ShouldBe("Event 3 is missing.");
        await Written.EventAsync(database, AccessEvents.AgencyRenamed);
        (await Written.ProveAsync(database)).Break.ShouldNotBeNull().Words.ShouldBe("Event 3 is missing.");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_document_or_snapshot_that_is_not_what_was_stored_is_named(Provider provider)
    {
        await using var database = await Written.DatabaseAsync(provider);
        await database.InScopeAsync(s =>
            s.GetRequiredService<Core.Intake.DocumentIntake>()
                .UploadAsync("notes.txt", new MemoryStream("Action plan"u8.ToArray()), false, default)
        );
        var before = await Written.ProveAsync(database);
        (before.IsWhole, before.Documents).ShouldBe((true, 1));

        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<DocumentContent>()
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Bytes, "Action plan!"u8.ToArray()))
        );
        (await Written.ProveAsync(database))
            .Faults.ShouldHaveSingleItem()
            .ShouldContain("was changed after it was stored");

        var sha = Convert.ToHexStringLower(SHA256.HashData("Action plan!"u8));
        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Set<StoredDocument>()
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Sha256, sha))
        );
        (await Written.ProveAsync(database)).Faults.ShouldContain(f => f.Contains("both changed"));

        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<DocumentContent>().ExecuteDeleteAsync()
        );
        (await Written.ProveAsync(database)).Faults.ShouldContain(f => f.Contains("lost its content"));
    }
}
