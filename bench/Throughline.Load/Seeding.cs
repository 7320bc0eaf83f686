using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Load;

/// <summary>Fills an empty database with a made-up partnership.</summary>
internal static class Seeding
{
    public static async Task<int> RunAsync(string database, int plans, int actions, int updates)
    {
        await using var db = Database.Open(database);
        await db.MigrateAsync();
        if (await db.Plans.AnyAsync())
        {
            Console.Error.WriteLine("This database is not empty; name another.");
            return 1;
        }

        var big = new BigPartnership(plans, actions, updates, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
        await TellAsync("agencies", () => BulkWriter.WriteAsync(db, big.Agencies));
        await TellAsync("people", () => BulkWriter.WriteAsync(db, big.Accounts()));
        await TellAsync("plans", () => BulkWriter.WriteAsync(db, big.Plans));
        await TellAsync("legend entries", () => BulkWriter.WriteAsync(db, big.Legends()));
        await TellAsync("findings", () => BulkWriter.WriteAsync(db, big.Findings()));
        await TellAsync("recommendations", () => BulkWriter.WriteAsync(db, big.Recommendations()));
        await TellAsync("responses", () => BulkWriter.WriteAsync(db, big.Responses()));
        await TellAsync("actions", () => BulkWriter.WriteAsync(db, big.Actions()));
        await TellAsync("updates", () => BulkWriter.WriteAsync(db, big.Updates()));
        await (db.Database.IsNpgsql() ? db.Database.ExecuteSqlAsync($"VACUUM ANALYZE") : db.Database.ExecuteSqlAsync($"ANALYZE"));
        return 0;
    }

    private static async Task TellAsync(string what, Func<Task<int>> write)
    {
        var watch = Stopwatch.StartNew();
        var count = await write();
        Console.WriteLine($"{count,10:N0} {what} in {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
