using Npgsql;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

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
