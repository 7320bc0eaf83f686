using Microsoft.Data.Sqlite;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

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
