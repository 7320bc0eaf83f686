using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>
/// Where a backup is restored to: beside the database that is there, which is moved aside in one step when everything
/// is proved.
/// </summary>
internal abstract class RestorePlace
{
    public static RestorePlace Of(IConfiguration settings, DateTime now)
    {
        var suffix = now.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        return settings.GetConnectionString("Postgres") is { Length: > 0 } postgres
            ? new PostgresPlace(postgres, suffix)
            : new SqlitePlace(Path.GetFullPath(DataSetup.SqlitePath(settings)), suffix);
    }

    /// <summary>Opens the database that is there; null when there is none.</summary>
    public abstract Task<ThroughlineDb?> CurrentAsync(CancellationToken cancel);

    /// <summary>Makes a new, empty database beside it.</summary>
    /// <exception cref="BackupRefusedException">The one that is there is in use, or a new one may not be
    /// made.</exception>
    public abstract Task<ThroughlineDb> NewAsync(CancellationToken cancel);

    public abstract IBulk BulkOf(ThroughlineDb db);

    /// <summary>Puts the new one in the place of the old.</summary>
    /// <returns>Where the old one is now, in words; null when there was none.</returns>
    public abstract Task<string?> SwapAsync(CancellationToken cancel);

    /// <summary>Takes away what was begun; the one that is there was not touched.</summary>
    public abstract Task DropAsync(CancellationToken cancel);

    protected static ThroughlineDb Open(string? postgres, string sqlite)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, postgres, sqlite);
        return new(options.Options);
    }
}

/// <summary>A file beside the file.</summary>
internal sealed class SqlitePlace(string path, string suffix) : RestorePlace
{
    private readonly string _coming = $"{path}.restoring-{suffix}";
    private readonly string _aside = Path.Combine(
        Path.GetDirectoryName(path)!,
        $"{Path.GetFileNameWithoutExtension(path)}-before-restore-{suffix}{Path.GetExtension(path)}"
    );

    public override Task<ThroughlineDb?> CurrentAsync(CancellationToken cancel) =>
        Task.FromResult(File.Exists(path) ? Open(null, path) : null);

    public override async Task<ThroughlineDb> NewAsync(CancellationToken cancel)
    {
        if (File.Exists(path))
        {
            await CloseJournalAsync(path, cancel);
        }

        return Open(null, _coming);
    }

    public override IBulk BulkOf(ThroughlineDb db) => new SqliteBulk(db);

    public override async Task<string?> SwapAsync(CancellationToken cancel)
    {
        await CloseJournalAsync(_coming, cancel);
        Durable.Flush(_coming);
        var there = File.Exists(path);
        if (there)
        {
            await CloseJournalAsync(path, cancel);
            Durable.Rename(path, _aside, overwrite: false);
        }

        Durable.Rename(_coming, path, overwrite: false);
        return there ? _aside : null;
    }

    public override Task DropAsync(CancellationToken cancel)
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in (string[])[_coming, _coming + "-wal", _coming + "-shm", _coming + "-journal"])
        {
            File.Delete(file);
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Brings everything into the one file, so that it can be moved. SQLite does it only while nobody else has the file
    /// open.
    /// </summary>
    private static async Task CloseJournalAsync(string file, CancellationToken cancel)
    {
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Pooling = false,
                DefaultTimeout = 1,
            }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(cancel);
            if ((await connection.AskAsync("PRAGMA journal_mode = DELETE", cancel))[0][0] == "delete")
            {
                return;
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY) { }
        catch (SqliteException e)
            when (e.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT)
        {
            // The file that is there is what a restore is to mend: it is moved aside as it is.
            return;
        }

        throw new BackupRefusedException("The database is in use. Stop the product, then restore.");
    }
}

/// <summary>A database of the same server.</summary>
internal sealed class PostgresPlace(string connection, string suffix) : RestorePlace
{
    private readonly string _name =
        new NpgsqlConnectionStringBuilder(connection).Database
        ?? throw new BackupRefusedException("The connection string names no database.");

    private string Coming => Beside("_restoring_");

    private string Aside => Beside("_before_");

    public override async Task<ThroughlineDb?> CurrentAsync(CancellationToken cancel) =>
        await ThereAsync(cancel) ? Open(To(_name), "") : null;

    public override async Task<ThroughlineDb> NewAsync(CancellationToken cancel)
    {
        try
        {
            await ServerAsync($"CREATE DATABASE {Sql.Quoted(Coming)} TEMPLATE template0", cancel);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new BackupRefusedException(
                "A restore makes a new database beside the one that is there: the user in "
                    + "ConnectionStrings__Postgres needs the right CREATEDB.",
                e
            );
        }

        return Open(To(Coming), "");
    }

    public override IBulk BulkOf(ThroughlineDb db) => new PostgresBulk(db);

    public override async Task<string?> SwapAsync(CancellationToken cancel)
    {
        NpgsqlConnection.ClearAllPools();
        var there = await ThereAsync(cancel);
        var away = there ? $"ALTER DATABASE {Sql.Quoted(_name)} RENAME TO {Sql.Quoted(Aside)}; " : "";
        try
        {
            await ServerAsync(
                $"BEGIN; {away}ALTER DATABASE {Sql.Quoted(Coming)} RENAME TO {Sql.Quoted(_name)}; COMMIT",
                cancel
            );
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse)
        {
            throw new BackupRefusedException("The database is in use. Stop every web node, then restore.", e);
        }

        return there ? $"the database {Aside} on the same server" : null;
    }

    public override async Task DropAsync(CancellationToken cancel)
    {
        NpgsqlConnection.ClearAllPools();
        await ServerAsync($"DROP DATABASE IF EXISTS {Sql.Quoted(Coming)} WITH (FORCE)", cancel);
    }

    /// <summary>PostgreSQL cuts names after 63 bytes; the moment at the end must stay.</summary>
    private string Beside(string what) =>
        _name[..Math.Min(_name.Length, 63 - what.Length - suffix.Length)] + what + suffix;

    private async Task<bool> ThereAsync(CancellationToken cancel)
    {
        await using var server = new NpgsqlConnection(To("postgres"));
        await server.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", server)
        {
            Parameters = { new() { Value = _name } },
        };
        return (long)(await command.ExecuteScalarAsync(cancel))! > 0;
    }

    private async Task ServerAsync(string sql, CancellationToken cancel)
    {
        await using var server = new NpgsqlConnection(To("postgres"));
        await server.OpenAsync(cancel);
        await server.RunAsync(sql, cancel);
    }

    private string To(string database) =>
        new NpgsqlConnectionStringBuilder(connection) { Database = database, CommandTimeout = 3600 }.ConnectionString;
}
