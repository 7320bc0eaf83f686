using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Throughline.Core.Data;

/// <summary>A snapshot never changes again: the program refuses it, and so does the database for whoever goes round the program.</summary>
internal static class SnapshotFreeze
{
    /// <summary>PostgreSQL's advisory lock under which one node at a time lays the triggers.</summary>
    private const long TriggerLock = 0x7468_726F_7567_6802;

    /// <exception cref="SnapshotFrozenException">A snapshot, or a count of one, would be changed or removed.</exception>
    public static void Check(ChangeTracker tracker)
    {
        if (tracker.Entries().Any(e => e is { Entity: Snapshot or SnapshotCount, State: EntityState.Modified or EntityState.Deleted }))
        {
            throw new SnapshotFrozenException("A snapshot never changes again. Take a new one instead.");
        }
    }

    /// <summary>Lays the triggers anew; a migration that rebuilds a table of SQLite would lose them.</summary>
    public static async Task LayTriggersAsync(ThroughlineDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"CREATE TRIGGER IF NOT EXISTS snapshots_keep BEFORE UPDATE ON snapshots BEGIN SELECT RAISE(ABORT, 'A snapshot never changes.'); END", cancel);
            await db.Database.ExecuteSqlAsync($"CREATE TRIGGER IF NOT EXISTS snapshots_stay BEFORE DELETE ON snapshots BEGIN SELECT RAISE(ABORT, 'A snapshot never goes.'); END", cancel);
            await db.Database.ExecuteSqlAsync($"CREATE TRIGGER IF NOT EXISTS snapshot_counts_keep BEFORE UPDATE ON snapshot_counts BEGIN SELECT RAISE(ABORT, 'A snapshot never changes.'); END", cancel);
            await db.Database.ExecuteSqlAsync($"CREATE TRIGGER IF NOT EXISTS snapshot_counts_stay BEFORE DELETE ON snapshot_counts BEGIN SELECT RAISE(ABORT, 'A snapshot never goes.'); END", cancel);
        }
        else
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({TriggerLock})", cancel);
            await db.Database.ExecuteSqlAsync($"CREATE OR REPLACE FUNCTION keep_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'A snapshot never changes.'; END $$", cancel);
            await db.Database.ExecuteSqlAsync($"CREATE OR REPLACE TRIGGER snapshots_keep BEFORE UPDATE OR DELETE ON snapshots FOR EACH ROW EXECUTE FUNCTION keep_snapshot()", cancel);
            await db.Database.ExecuteSqlAsync($"CREATE OR REPLACE TRIGGER snapshot_counts_keep BEFORE UPDATE OR DELETE ON snapshot_counts FOR EACH ROW EXECUTE FUNCTION keep_snapshot()", cancel);
        }

        await transaction.CommitAsync(cancel);
    }
}

/// <summary>Somebody tried to change what is frozen.</summary>
public sealed class SnapshotFrozenException : Exception
{
    public SnapshotFrozenException(string message) : base(message) { }
    public SnapshotFrozenException() { }
    public SnapshotFrozenException(string message, Exception innerException) : base(message, innerException) { }
}
