using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>
/// The tables of a PostgreSQL database as it is itself, which may be of an older program than this: its catalogue says
/// what there is.
/// </summary>
internal static class StoredTables
{
    /// <summary>But what triggers build from other tables, and EF's own notes.</summary>
    private const string Columns = """
        SELECT t.table_name, c.column_name, c.udt_name
        FROM information_schema.tables t
        JOIN information_schema.columns c ON c.table_schema = t.table_schema AND c.table_name = t.table_name
        WHERE t.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
          AND t.table_name NOT LIKE 'search\_%' AND t.table_name NOT LIKE '\_\_EF%'
        ORDER BY t.table_name, c.ordinal_position
        """;

    public static async Task<IReadOnlyList<PortableTable>> OfAsync(ThroughlineDb db, CancellationToken cancel) =>
        [
            .. (await db.Database.GetDbConnection().AskAsync(Columns, cancel))
                .GroupBy(row => row[0], StringComparer.Ordinal)
                .Select(table => new PortableTable(
                    table.Key,
                    [.. table.Select(c => new PortableColumn(c[1], KindOf(c[2], $"{c[0]}.{c[1]}")))]
                )),
        ];

    /// <summary>Where the chain of events ends.</summary>
    public static async Task<(long Sequence, string Hash)> ChainEndAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var head = (
            await db.Database.GetDbConnection().AskAsync("SELECT sequence, hash FROM chain_heads", cancel)
        ).Single();
        return (long.Parse(head[0], System.Globalization.CultureInfo.InvariantCulture), head[1]);
    }

    private static PortableKind KindOf(string type, string column) =>
        type switch
        {
            "text" or "varchar" or "bpchar" => PortableKind.Text,
            "jsonb" or "json" => PortableKind.Json,
            "int4" => PortableKind.Int,
            "int8" => PortableKind.Long,
            "bool" => PortableKind.Bool,
            "float8" => PortableKind.Double,
            "uuid" => PortableKind.Guid,
            "timestamptz" => PortableKind.Time,
            "date" => PortableKind.Date,
            "bytea" => PortableKind.Bytes,
            _ => throw new NotSupportedException($"A backup cannot hold {column}, which is of {type}."),
        };
}
