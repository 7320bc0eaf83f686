using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Core.Tests.Privacy.Words;

/// <summary>Every value of every table that the database has, those that triggers keep and the index of the search too.</summary>
internal static class EveryTable
{
    /// <returns>"table.column" of every value that holds these words, in whatever case.</returns>
    public static Task<List<string>> HoldingAsync(TestDatabase database, string words) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.Database.OpenConnectionAsync();
            var tables = await db
                .Database.GetDbConnection()
                .AskAsync(
                    db.Database.IsSqlite()
                        ? "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
                        : "SELECT tablename FROM pg_tables WHERE schemaname = 'public'",
                    default
                );
            tables.Count.ShouldBeGreaterThan(40);
            var holding = new List<string>();
            foreach (var table in tables.Select(t => t[0]))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT * FROM \"{table}\"";
                await using var row = await command.ExecuteReaderAsync();
                while (await row.ReadAsync())
                {
                    holding.AddRange(
                        Enumerable
                            .Range(0, row.FieldCount)
                            .Where(i => Text(row.GetValue(i)).Contains(words, StringComparison.OrdinalIgnoreCase))
                            .Select(i => $"{table}.{row.GetName(i)}")
                    );
                }
            }

            return holding;
        });

    /// <summary>True when the files of a SQLite database hold these letters anywhere, in free space too.</summary>
    public static async Task<bool> FileHoldsAsync(TestDatabase database, string words)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var path = database.Settings["Data:Path"]!;
        var bytes = new List<byte>();
        foreach (var file in (string[])[path, path + "-wal"])
        {
            bytes.AddRange(File.Exists(file) ? await File.ReadAllBytesAsync(file) : []);
        }

        return Encoding.Latin1.GetString([.. bytes]).Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private static string Text(object value) => value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : $"{value}";
}
