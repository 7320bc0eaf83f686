using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Throughline.Core.Data.Schema;

/// <summary>
/// Who may change the database's form: one at a time. The turn is the transaction in which it is changed, so that it
/// ends with whoever has it: a process that was killed leaves neither a lock nor half a change.
/// </summary>
internal static class UpgradeTurn
{
    /// <summary>PostgreSQL's advisory lock; SQLite has but one writer.</summary>
    private const long Lock = 0x7468_726F_7567_6802;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <param name="patience">How long another may have the turn.</param>
    /// <param name="say">Is told once that another has it.</param>
    /// <exception cref="UpgradeRefusedException">Another had it all that time.</exception>
    public static async Task<IDbContextTransaction> TakeAsync(
        ThroughlineDb db,
        TimeSpan patience,
        Action<string> say,
        CancellationToken cancel
    )
    {
        var waited = Stopwatch.StartNew();
        for (var told = false; ; told = true)
        {
            if (await TryAsync(db, cancel) is { } turn)
            {
                return turn;
            }

            if (waited.Elapsed >= patience)
            {
                throw new UpgradeRefusedException(
                    $"The database must be brought up to date, but another program has been writing to it for "
                        + $"{waited.Elapsed.TotalSeconds:0} seconds. If that is another Throughline bringing it up to "
                        + "date, wait until it says that it is ready; else stop that program. Then start again. "
                        + "Nothing was changed."
                );
            }

            if (!told)
            {
                say("Another program is writing to the database; this one waits for its turn to bring it up to date.");
            }

            await Task.Delay(Pause, cancel);
        }
    }

    private static Task<IDbContextTransaction?> TryAsync(ThroughlineDb db, CancellationToken cancel) =>
        db.Database.IsSqlite() ? TrySqliteAsync(db, cancel) : TryPostgresAsync(db, cancel);

    /// <summary>The writer's place itself is the turn; what refers to what is proved at the end instead.</summary>
    private static async Task<IDbContextTransaction?> TrySqliteAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var connection = (SqliteConnection)db.Database.GetDbConnection();
        var usual = connection.DefaultTimeout;
        try
        {
            connection.DefaultTimeout = 1;
            await db.RunAsync("PRAGMA foreign_keys = OFF", cancel);
            return await db.Database.BeginTransactionAsync(cancel);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED)
        {
            return null;
        }
        finally
        {
            connection.DefaultTimeout = usual;
        }
    }

    /// <summary>A server notices within a minute that whoever had the turn is gone with its whole machine.</summary>
    private static async Task<IDbContextTransaction?> TryPostgresAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Database.ExecuteSqlAsync(
            $"SET LOCAL tcp_keepalives_idle = 20; SET LOCAL tcp_keepalives_interval = 10; SET LOCAL tcp_keepalives_count = 3",
            cancel
        );
        if (
            await db
                .Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({Lock}) AS \"Value\"")
                .SingleAsync(cancel)
        )
        {
            return transaction;
        }

        await transaction.DisposeAsync();
        return null;
    }
}
