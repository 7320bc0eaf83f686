using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Audit;

/// <summary>A database with a few events in it, and ways past the product.</summary>
internal static class Written
{
    public static async Task<TestDatabase> DatabaseAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await EventAsync(database, AccessEvents.AgencyAdded);
        await EventAsync(database, AccessEvents.AgencyRenamed);
        await EventAsync(database, AccessEvents.AgencyRenamed);
        return database;
    }

    public static Task EventAsync(TestDatabase database, EventType what) =>
        database.InScopeAsync(async s =>
        {
            var writes = s.GetRequiredService<Writes>();
            var agency = writes.Add(new Agency { Name = $"Agency {Guid.NewGuid()}" });
            writes.Record(what, agency, "Name", "before", "after", "because");
            await writes.SaveAsync();
        });

    public static Task<VerificationReport> ProveAsync(TestDatabase database, ChainEnd? known = null) =>
        database.InScopeAsync(s => s.GetRequiredService<Verification>().ProveAsync(known, _ => { }, default));

    public static Task SqlAsync(TestDatabase database, string sql) =>
        database.InScopeAsync(s => ExecuteAsync(s.GetRequiredService<ThroughlineDb>(), sql));

    /// <summary>As somebody who owns the database can; of events those of their texts too.</summary>
    public static async Task WithoutTriggersAsync(TestDatabase database, string table = "events")
    {
        await OfTableAsync(database, table);
        if (table == "events")
        {
            await OfTableAsync(database, "event_words");
        }
    }

    private static Task OfTableAsync(TestDatabase database, string table) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            if (db.Database.IsNpgsql())
            {
                await ExecuteAsync(db, $"ALTER TABLE {table} DISABLE TRIGGER USER");
                return;
            }

            foreach (
                var trigger in await db
                    .Database.SqlQuery<string>(
                        $"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND tbl_name = {table}"
                    )
                    .ToListAsync()
            )
            {
                await ExecuteAsync(db, $"DROP TRIGGER {trigger}");
            }
        });

    private static async Task ExecuteAsync(ThroughlineDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
