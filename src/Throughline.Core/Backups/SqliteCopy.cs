using Microsoft.Data.Sqlite;
using Throughline.Core.Data;

namespace Throughline.Core.Backups;

/// <summary>A SQLite database as a file that any program opens: as it stood at one moment, while others use it.</summary>
internal static class SqliteCopy
{
    public static long SizeOf(string source) =>
        ((string[])[source, source + "-wal"]).Select(f => new FileInfo(f)).Sum(f => f.Exists ? f.Length : 0);

    /// <exception cref="BackupRefusedException">What is there does not pass SQLite's own check.</exception>
    public static async Task WriteAsync(string source, string to, CancellationToken cancel)
    {
        await BackupSeal.Create(to).DisposeAsync();
        await using var from = new SqliteConnection(Of(source));
        await from.OpenAsync(cancel);
        await using var copy = new SqliteConnection(Of(to));
        await copy.OpenAsync(cancel);
        from.BackupDatabase(copy);

        // One file alone, whole without another beside it.
        await copy.AskAsync("PRAGMA journal_mode = DELETE", cancel);
        if ((await copy.AskAsync("PRAGMA quick_check(1)", cancel))[0][0] != "ok")
        {
            throw new BackupRefusedException("The database is damaged.");
        }
    }

    private static string Of(string path) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            DefaultTimeout = 30,
        }.ConnectionString;
}
