using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>A table of the model with its columns.</summary>
internal sealed record PortableTable(string Name, IReadOnlyList<PortableColumn> Columns);

/// <summary>Every table of the model: whatever is mapped is backed up.</summary>
internal static class PortableTables
{
    /// <summary>The column as this database's values become a backup's.</summary>
    private static PortableColumn ForBackup(ThroughlineDb db, string table, PortableColumn column) =>
        column.Kind == PortableKind.Json && db.Database.IsSqlite()
            ? column with
            {
                Reshape = PortableJson.Of(db, table, column.Name).FromSqlite,
            }
            : column;

    /// <summary>The column as a backup's values become this database's.</summary>
    public static PortableColumn ForRestore(ThroughlineDb db, string table, PortableColumn column) =>
        column.Kind == PortableKind.Json && db.Database.IsSqlite()
            ? column with
            {
                Reshape = PortableJson.Of(db, table, column.Name).ToSqlite,
            }
            : column;

    /// <summary>
    /// In an order in which each comes after those it refers to, as far as they do not refer to each other: what
    /// triggers build from rows needs their parents.
    /// </summary>
    public static IReadOnlyList<PortableTable> Of(ThroughlineDb db)
    {
        var ordered = new List<ITable>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            Visit(table);
        }

        return
        [
            .. ordered.Select(t => new PortableTable(
                t.Name,
                [
                    .. t
                        .Columns.Where(c => c.ComputedColumnSql is null)
                        .Select(c => ForBackup(db, t.Name, PortableColumn.Of(c))),
                ]
            )),
        ];

        void Visit(ITable table)
        {
            if (!seen.Add(table.Name))
            {
                return;
            }

            foreach (
                var principal in table
                    .ForeignKeyConstraints.Select(f => f.PrincipalTable)
                    .OrderBy(t => t.Name, StringComparer.Ordinal)
            )
            {
                Visit(principal);
            }

            ordered.Add(table);
        }
    }
}
