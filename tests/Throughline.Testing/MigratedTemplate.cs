using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Throughline.Core.Data;

namespace Throughline.Testing;

/// <summary>
/// One migrated database of each kind in a process, which each test gets a copy of: migrating takes longer than most
/// tests.
/// </summary>
internal static class MigratedTemplate
{
    private static readonly string Name = $"template{Guid.NewGuid():N}";
    private static readonly Lazy<Task<byte[]>> Sqlite = new(MigrateSqliteAsync);
    private static readonly Lazy<Task> Postgres = new(MigratePostgresAsync);

    public static async Task CopySqliteAsync(string path) => await File.WriteAllBytesAsync(path, await Sqlite.Value);

    /// <param name="name">A name that the tests made; it is quoted, never taken from outside.</param>
    public static async Task CopyPostgresAsync(string name)
    {
        await Postgres.Value;
        await using var connection = new NpgsqlConnection(
            $"{PostgresServer.ConnectionString};Database=postgres;Pooling=false"
        );
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A database's name cannot be a parameter.
        command.CommandText = $"CREATE DATABASE \"{name}\" TEMPLATE \"{Name}\" STRATEGY FILE_COPY";
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<byte[]> MigrateSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("throughline-template-").FullName;
        var path = Path.Combine(folder, "template.db");
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, null, path);
        await using (var db = new ThroughlineDb(options.Options))
        {
            await db.MigrateAsync();
        }

        // The last connection that closes moves the write-ahead log into the file.
        SqliteConnection.ClearAllPools();
        var bytes = await File.ReadAllBytesAsync(path);
        Directory.Delete(folder, recursive: true);
        return bytes;
    }

    private static async Task MigratePostgresAsync()
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, $"{PostgresServer.ConnectionString};Database={Name};Pooling=false", "");
        await using var db = new ThroughlineDb(options.Options);
        await db.MigrateAsync();
    }
}
