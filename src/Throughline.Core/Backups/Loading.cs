using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Backups;

/// <summary>
/// Fills a new, empty database from a backup: as of the backup's schema first, then brought up to this program's.
/// </summary>
internal sealed class Loading(ThroughlineDb db, BackupFile backup, Action<string> progress)
{
    public async Task RunAsync(IBulk bulk, CancellationToken cancel)
    {
        var schema = db.Database.GetMigrations().First(m => BackupManifest.NameOf(m) == backup.Manifest.Schema[^1]);
        await db.GetService<IMigrator>().MigrateAsync(schema, cancel);
        await bulk.BeginAsync(cancel);
        var inOrder = PortableTables.Of(db).Select(t => t.Name).ToList();
        foreach (var table in backup.Tables().OrderBy(t => inOrder.IndexOf(t)))
        {
            await backup.TableAsync(table, lines => TableAsync(bulk, table, lines, cancel));
        }

        await bulk.EndAsync(cancel);
        await db.Database.MigrateAsync(cancel);
        await FirstSeals.SetAsync(db, cancel);
    }

    private async Task TableAsync(IBulk bulk, string table, StreamReader lines, CancellationToken cancel)
    {
        var columns = JsonSerializer
            .Deserialize<string[][]>(await lines.ReadLineAsync(cancel) ?? "[]")!
            .Select(c => PortableTables.ForRestore(db, table, new PortableColumn(c[0], Enum.Parse<PortableKind>(c[1]))))
            .ToList();

        // A new database is not quite empty: it has a chain that has not begun.
        await db.RunAsync($"DELETE FROM {Sql.Quoted(table)}", cancel);
        await bulk.TableAsync(table, columns, Rows(lines, columns), cancel);
        var found = (await db.Database.GetDbConnection().AskAsync($"SELECT count(*) FROM {Sql.Quoted(table)}", cancel))[
            0
        ][0];
        if (found != $"{backup.Manifest.Rows.GetValueOrDefault(table)}")
        {
            throw BackupRefusedException.Damaged(table);
        }

        progress($"{table}: {found} rows");
    }

    private static IEnumerable<object?[]> Rows(StreamReader lines, List<PortableColumn> columns)
    {
        while (lines.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            yield return [.. columns.Select((c, i) => c.Read(row.RootElement[i]))];
        }
    }
}

/// <summary>The quick way into one database.</summary>
internal interface IBulk
{
    /// <summary>Rows may refer to rows that come later, from now on.</summary>
    Task BeginAsync(CancellationToken cancel);

    Task TableAsync(
        string table,
        IReadOnlyList<PortableColumn> columns,
        IEnumerable<object?[]> rows,
        CancellationToken cancel
    );

    /// <summary>Everything is in: every reference is proved.</summary>
    /// <exception cref="BackupRefusedException">A row refers to one that is not there.</exception>
    Task EndAsync(CancellationToken cancel);
}
