using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Throughline.Core.Data;

/// <summary>
/// Statements whose names of tables and columns come from the model or were checked against it, where LINQ cannot go.
/// </summary>
internal static class Sql
{
    public static string Quoted(string name) =>
        name.Contains('"', StringComparison.Ordinal)
            ? throw new ArgumentException("No name holds a quotation mark.", nameof(name))
            : $"\"{name}\"";

    public static async Task RunAsync(this ThroughlineDb db, string sql, CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.GetDbConnection().RunAsync(sql, cancel);
    }

    /// <summary>Within the transaction that stands.</summary>
    public static async Task RunInTransactionAsync(this ThroughlineDb db, string sql, CancellationToken cancel)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task RunAsync(this DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The rows of a query as text.</summary>
    public static async Task<List<string[]>> AskAsync(
        this DbConnection connection,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var rows = new List<string[]>();
        while (await reader.ReadAsync(cancel))
        {
            rows.Add([
                .. Enumerable
                    .Range(0, reader.FieldCount)
                    .Select(i => reader.IsDBNull(i) ? "" : $"{reader.GetValue(i)}"),
            ]);
        }

        return rows;
    }
}
