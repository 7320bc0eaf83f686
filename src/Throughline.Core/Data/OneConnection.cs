using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Throughline.Core.Data;

/// <summary>
/// Keeps a context's connection from its first query until the context ends, that is, for one request.
/// </summary>
/// <remarks>
/// EF else takes one from the pool for each query. On SQLite that registers some forty functions and sets the pragmas
/// anew each time, which costs more than many a query.
/// The price: a request that waits for a slow client holds a connection; PostgreSQL's pool must have room for them.
/// </remarks>
internal sealed class OneConnection : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (eventData.Context is { } context && IsItsOwn(connection, context))
        {
            context.Database.OpenConnection();
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is { } context && IsItsOwn(connection, context))
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
        }
    }

    /// <summary>Not the one by which a migration creates the database.</summary>
    private static bool IsItsOwn(DbConnection connection, DbContext context) =>
        ReferenceEquals(connection, context.Database.GetDbConnection());
}
