using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Search;

namespace Throughline.Load;

/// <summary>Fills an empty database with a made-up partnership.</summary>
internal static class Seeding
{
    public static async Task<int> RunAsync(string database, int plans, int actions, int updates)
    {
        await using var db = Database.Open(database);
        await db.MigrateAsync();
        if (await db.Set<Plan>().AnyAsync())
        {
            Console.Error.WriteLine("This database is not empty; name another.");
            return 1;
        }

        var big = new BigPartnership(
            plans,
            actions,
            updates,
            DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)
        );
        var triggers = await SetTriggersAsideAsync(db);
        await TellAsync("agencies", () => BulkWriter.WriteAsync(db, big.Agencies));
        await TellAsync("people", () => BulkWriter.WriteAsync(db, big.Accounts()));
        await TellAsync("plans", () => BulkWriter.WriteAsync(db, big.Plans));
        await TellAsync("legend entries", () => BulkWriter.WriteAsync(db, big.Legends()));
        await TellAsync("findings", () => BulkWriter.WriteAsync(db, big.Findings()));
        await TellAsync("recommendations", () => BulkWriter.WriteAsync(db, big.Recommendations()));
        await TellAsync("responses", () => BulkWriter.WriteAsync(db, big.Responses()));
        await TellAsync("actions", () => BulkWriter.WriteAsync(db, big.Actions()));
        await TellAsync("updates", () => BulkWriter.WriteAsync(db, big.Updates()));
        await TellAsync(
            "search items",
            async () =>
            {
                await new SearchIndex(db).RebuildAsync();
                return await db
                    .Database.SqlQuery<int>($"SELECT CAST(count(*) AS int) AS \"Value\" FROM search_items")
                    .SingleAsync();
            }
        );
        await BringBackAsync(db, triggers);
        await (
            db.Database.IsNpgsql()
                ? db.Database.ExecuteSqlAsync($"VACUUM ANALYZE")
                : db.Database.ExecuteSqlAsync($"ANALYZE")
        );
        return 0;
    }

    /// <summary>
    /// Row by row, the triggers of search take most of the time; the index is made once at the end instead.
    /// </summary>
    private static async Task<IReadOnlyList<string>> SetTriggersAsideAsync(ThroughlineDb db)
    {
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SET session_replication_role = replica");
            return [];
        }

        await db.Database.ExecuteSqlAsync($"PRAGMA cache_size = -1000000");
        var triggers = await db
            .Database.SqlQuery<string>(
                $"SELECT sql AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search_%'"
            )
            .ToListAsync();
        foreach (
            var name in await db
                .Database.SqlQuery<string>(
                    $"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search_%'"
                )
                .ToListAsync()
        )
        {
            await RunAsync(db, "DROP TRIGGER " + name);
        }

        return triggers;
    }

    private static async Task BringBackAsync(ThroughlineDb db, IReadOnlyList<string> triggers)
    {
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SET session_replication_role = DEFAULT");
        }

        foreach (var trigger in triggers)
        {
            await RunAsync(db, trigger);
        }
    }

    /// <param name="sql">Comes from the schema, not from anybody outside.</param>
    private static async Task RunAsync(ThroughlineDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task TellAsync(string what, Func<Task<int>> write)
    {
        var watch = Stopwatch.StartNew();
        var count = await write();
        Console.WriteLine($"{count, 10:N0} {what} in {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
