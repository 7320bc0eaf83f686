using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Throughline.Core.Data;

/// <summary>Before a SQLite file is opened for the first time, it is nobody else's to read.</summary>
internal sealed class PrivateDatabase : DbConnectionInterceptor
{
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    public override InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    )
    {
        Narrow(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    )
    {
        Narrow(connection);
        return ValueTask.FromResult(result);
    }

    private void Narrow(DbConnection connection)
    {
        if (
            connection is SqliteConnection { DataSource: { Length: > 0 } path }
            && path != ":memory:"
            && _seen.TryAdd(path, true)
        )
        {
            PrivateFiles.Database(path);
            PrivateFiles.FolderOf(path);
        }
    }
}
