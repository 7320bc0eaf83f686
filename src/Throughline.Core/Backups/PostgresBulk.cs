using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>Binary COPY, with foreign keys taken away before and put back, and so proved, after.</summary>
internal sealed class PostgresBulk(ThroughlineDb db) : IBulk
{
    private List<string[]> _references = [];

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    public async Task BeginAsync(CancellationToken cancel)
    {
        await db.Database.OpenConnectionAsync(cancel);
        _references = await Connection.AskAsync(
            "SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint "
                + "WHERE contype = 'f' AND connamespace = 'public'::regnamespace",
            cancel
        );
        foreach (var reference in _references)
        {
            await db.RunAsync($"ALTER TABLE {reference[0]} DROP CONSTRAINT {reference[1]}", cancel);
        }
    }

    public async Task TableAsync(
        string table,
        IReadOnlyList<PortableColumn> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel
    )
    {
        await using (
            var copy = await Connection.BeginBinaryImportAsync(
                $"COPY {Sql.Quoted(table)} ({string.Join(", ", columns.Select(c => Sql.Quoted(c.Name)))}) FROM "
                    + $"STDIN (FORMAT BINARY)",
                cancel
            )
        )
        {
            copy.Timeout = TimeSpan.FromHours(1);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancel);
                for (var i = 0; i < row.Length; i++)
                {
                    if (row[i] is { } value)
                    {
                        await copy.WriteAsync(value, TypeOf(columns[i].Kind), cancel);
                    }
                    else
                    {
                        await copy.WriteNullAsync(cancel);
                    }
                }
            }

            await copy.CompleteAsync(cancel);
        }

        await SequencesAsync(table, cancel);
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        try
        {
            foreach (var reference in _references)
            {
                await db.RunAsync($"ALTER TABLE {reference[0]} ADD CONSTRAINT {reference[1]} {reference[2]}", cancel);
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            throw new BackupRefusedException("The backup holds rows that refer to rows it does not hold.", e);
        }

        await db.RunAsync("ANALYZE", cancel);
    }

    /// <summary>Numbers that the database gives go on after the highest restored.</summary>
    private async Task SequencesAsync(string table, CancellationToken cancel)
    {
        foreach (
            var column in await Connection.AskAsync(
                $"SELECT quote_ident(column_name) FROM information_schema.columns WHERE table_schema = 'public' AND "
                    + $"table_name = '{table}' AND is_identity = 'YES'",
                cancel
            )
        )
        {
            await db.RunAsync(
                $"SELECT setval(pg_get_serial_sequence('{Sql.Quoted(table)}', '{column[0].Trim('"')}'), "
                    + $"coalesce((SELECT max({column[0]}) FROM {Sql.Quoted(table)}), 0) + 1, false)",
                cancel
            );
        }
    }

    private static NpgsqlDbType TypeOf(PortableKind kind) =>
        kind switch
        {
            PortableKind.Text => NpgsqlDbType.Text,
            PortableKind.Json => NpgsqlDbType.Jsonb,
            PortableKind.Int => NpgsqlDbType.Integer,
            PortableKind.Long => NpgsqlDbType.Bigint,
            PortableKind.Bool => NpgsqlDbType.Boolean,
            PortableKind.Double => NpgsqlDbType.Double,
            PortableKind.Guid => NpgsqlDbType.Uuid,
            PortableKind.Time => NpgsqlDbType.TimestampTz,
            PortableKind.Date => NpgsqlDbType.Date,
            PortableKind.Bytes => NpgsqlDbType.Bytea,
        };
}
