using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>One prepared insert a table, in one transaction, into a file that nobody else has open.</summary>
internal sealed class SqliteBulk(ThroughlineDb db) : IBulk
{
    public async Task BeginAsync(CancellationToken cancel)
    {
        await db.RunAsync("PRAGMA foreign_keys = OFF", cancel);
        await db.RunAsync("PRAGMA synchronous = OFF", cancel);
        await db.RunAsync("BEGIN IMMEDIATE", cancel);
    }

    public async Task TableAsync(
        string table,
        IReadOnlyList<PortableColumn> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel
    )
    {
        await using var insert = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        insert.CommandText =
            $"INSERT INTO {Sql.Quoted(table)} ({string.Join(", ", columns.Select(c => Sql.Quoted(c.Name)))}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        var values = columns
            .Select((_, i) => insert.Parameters.Add(new SqliteParameter($"$p{i}", DBNull.Value)))
            .ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                values[i].Value = row[i] ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync(cancel);
        }
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        if ((await db.Database.GetDbConnection().AskAsync("PRAGMA foreign_key_check", cancel)).Count > 0)
        {
            throw new BackupRefusedException("The backup holds rows that refer to rows it does not hold.");
        }

        await db.RunAsync("COMMIT", cancel);
        await db.RunAsync("PRAGMA synchronous = FULL", cancel);
        await db.RunAsync("PRAGMA foreign_keys = ON", cancel);
    }
}
