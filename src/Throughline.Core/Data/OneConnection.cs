using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Throughline.Core.Data;

/// <summary>Keeps a context's connection from its first query until the context ends, that is, for one request.</summary>
/// <remarks>
/// EF else takes one from the pool for each query. On SQLite that registers some forty functions and sets the pragmas anew each time, which costs more than many a query.
/// The price: a request that waits for a slow client holds a connection; PostgreSQL's pool must have room for them.
/// </remarks>
internal sealed class OneConnection : DbConnectionInterceptor
{
    /// <summary>Read through the system's own page cache: each write of another connection empties SQLite's private one. 1 GiB; beyond that SQLite reads as before.</summary>
    private const string Sqlite = "PRAGMA mmap_size = 1073741824";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is { } context && IsItsOwn(connection, context))
        {
            context.Database.OpenConnection();
            if (context.Database.IsSqlite())
            {
                using var command = Command(connection);
                command.ExecuteNonQuery();
            }
        }
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && IsItsOwn(connection, context))
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            if (context.Database.IsSqlite())
            {
                await using var command = Command(connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    /// <summary>Not the one by which a migration creates the database.</summary>
    private static bool IsItsOwn(DbConnection connection, DbContext context) => ReferenceEquals(connection, context.Database.GetDbConnection());

    private static DbCommand Command(DbConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = Sqlite;
        return command;
    }
}
