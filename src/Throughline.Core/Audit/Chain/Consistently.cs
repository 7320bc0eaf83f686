using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Core.Data;

namespace Throughline.Core.Audit.Chain;

/// <summary>Reads the whole database as it stood at one moment while others go on writing.</summary>
public static class Consistently
{
    /// <summary>
    /// A transaction that only reads: on SQLite one that does not wait for the writer, on PostgreSQL a repeatable read.
    /// </summary>
    public static async Task<ReadMoment> ReadAsync(this ThroughlineDb db, CancellationToken cancel)
    {
        if (!db.Database.IsSqlite())
        {
            return new(await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel), null);
        }

        await db.Database.OpenConnectionAsync(cancel);
        var transaction = ((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return new(
            await db.Database.UseTransactionAsync(transaction, cancel)
                ?? throw new InvalidOperationException("SQLite gave no transaction."),
            transaction
        );
    }
}

/// <summary>The moment that is read; dispose it to let go of it.</summary>
public sealed class ReadMoment(IDbContextTransaction transaction, SqliteTransaction? own) : IAsyncDisposable
{
    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        if (own is not null)
        {
            // EF leaves a transaction open that it was given.
            await own.DisposeAsync();
        }
    }
}
