using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Data.Schema;

/// <summary>
/// Brings a database up to this program's model, wholly or not at all, one program at a time. What was stored is then
/// as it was or as it is to be, whenever the process or the machine stops.
/// </summary>
/// <param name="patience">How long to wait for another program's turn, and for tables that others are using.</param>
/// <param name="say">Is told what happens, in sentences.</param>
public sealed class SchemaUpgrade(ThroughlineDb db, TimeSpan patience, Action<string> say)
{
    private static readonly TimeSpan LongestChange = TimeSpan.FromHours(4);

    /// <param name="before">
    /// Done before anything is changed, in the turn and so once; null when nothing is to be done. Not for an empty
    /// database. It says where it put what was there.
    /// </param>
    /// <returns>What was made; nothing pending when the database was up to date.</returns>
    /// <exception cref="UpgradeRefusedException">It was not brought up to date, and is as it was.</exception>
    public async Task<SchemaChange> RunAsync(
        Func<SchemaChange, CancellationToken, Task<string>>? before,
        CancellationToken cancel
    )
    {
        await ExistAsync(cancel);
        var change = await ChangeAsync(cancel);
        if (change.Pending.Count > 0)
        {
            change = await PatientlyAsync(before, cancel);
        }

        if (db.Database.IsSqlite())
        {
            // Readers do not wait for a writer; kept in the file from then on.
            await db.RunAsync("PRAGMA journal_mode = WAL", cancel);
        }

        return change;
    }

    private async Task<SchemaChange> PatientlyAsync(
        Func<SchemaChange, CancellationToken, Task<string>>? before,
        CancellationToken cancel
    )
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(LongestChange);
        try
        {
            return await InTurnAsync(before, cancel);
        }
        finally
        {
            db.Database.SetCommandTimeout(usual);
            if (db.Database.IsSqlite())
            {
                await db.RunAsync("PRAGMA foreign_keys = ON", CancellationToken.None);
            }
        }
    }

    private async Task<SchemaChange> InTurnAsync(
        Func<SchemaChange, CancellationToken, Task<string>>? before,
        CancellationToken cancel
    )
    {
        await using var turn = await UpgradeTurn.TakeAsync(db, patience, say, cancel);
        var steps = new SchemaSteps(db);
        await HeldAsync("the beginning", "", () => steps.BeginAsync(patience, cancel));

        // Whoever had the turn before may have done it all.
        var change = await ChangeAsync(cancel);
        if (change.Pending.Count == 0)
        {
            return change;
        }

        var kept = change.From is null || before is null ? "" : await before(change, cancel);
        foreach (var id in change.Pending)
        {
            await HeldAsync(id, kept, () => steps.MakeAsync(id, cancel));
        }

        await HeldAsync("the record of what stands", kept, () => FirstSeals.SetAsync(db, cancel));
        await HeldAsync("the proof at the end", kept, () => steps.ProveAsync(cancel));
        await HeldAsync("the end", kept, () => turn.CommitAsync(cancel));
        return change;
    }

    private static async Task HeldAsync(string what, string kept, Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception e) when (e is not OperationCanceledException && !IsLost(e))
        {
            throw new UpgradeRefusedException(
                $"The database could not be brought up to date: {what} failed ({KindOf(e)}). Nothing was changed: the "
                    + $"Throughline that ran before still runs on it. {kept}".TrimEnd(),
                e
            );
        }
    }

    private async Task<SchemaChange> ChangeAsync(CancellationToken cancel)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        var newest = applied.Max(StringComparer.Ordinal);
        return StringComparer.Ordinal.Compare(newest, known[^1]) > 0
            ? throw new UpgradeRefusedException(
                "This database was written by a newer Throughline. Start that one, or restore a backup from before. "
                    + "Nothing was changed."
            )
            : new(newest, [.. known.Except(applied, StringComparer.Ordinal)]);
    }

    /// <summary>A database that is not there is made; of several that would make it, one does.</summary>
    private async Task ExistAsync(CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        for (var attempt = 1; !await creator.ExistsAsync(cancel); attempt++)
        {
            try
            {
                await creator.CreateAsync(cancel);
            }
            catch (PostgresException e)
                when (attempt < 50
                    && e.SqlState
                        is PostgresErrorCodes.DuplicateDatabase
                            or PostgresErrorCodes.UniqueViolation
                            or PostgresErrorCodes.ObjectInUse
                )
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
            }
        }
    }

    /// <summary>The server went away, perhaps after it had done what was asked: one looks again when it is back.</summary>
    private static bool IsLost(Exception fault) => fault is NpgsqlException and not PostgresException;

    /// <summary>What kind of fault it was, without words of the database, which may quote what is stored.</summary>
    private static string KindOf(Exception fault) =>
        fault switch
        {
            PostgresException p => $"PostgreSQL {p.SqlState}{(p.TableName is null ? "" : $", table {p.TableName}")}",
            SqliteException s => $"SQLite {s.SqliteErrorCode}/{s.SqliteExtendedErrorCode}",
            _ => fault.GetType().Name,
        };
}
