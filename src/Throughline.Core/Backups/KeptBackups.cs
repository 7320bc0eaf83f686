using System.Globalization;
using Microsoft.Data.Sqlite;
using Throughline.Core.Data;
using Throughline.Core.Data.Schema;

namespace Throughline.Core.Backups;

/// <summary>The folder of what databases were before they were brought up to date: some are kept, the newest.</summary>
internal sealed class KeptBackups(UpgradeSettings how, TimeProvider clock)
{
    private const string Beginning = "throughline-before-upgrade-";
    private const long Margin = 16 * 1024 * 1024;

    /// <param name="from">The newest change that the database has.</param>
    /// <param name="write">Writes to the path that it is given, which is renamed when it is whole.</param>
    /// <param name="size">How many bytes it will be, as far as that is known.</param>
    /// <exception cref="UpgradeRefusedException">It could not be written.</exception>
    public async Task<string> WriteAsync(string from, string ending, Func<string, Task> write, long size)
    {
        var at = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var path = Path.Combine(
            how.Folder,
            $"{Beginning}{at}-{Guid.NewGuid().ToString("N")[..4]}-from-{from}.{ending}"
        );
        var coming = path + ".coming";
        try
        {
            PrivateFiles.Folder(how.Folder);
            if (new DriveInfo(how.Folder).AvailableFreeSpace < size + Margin)
            {
                throw Refused("the disk has too little room", null);
            }

            await write(coming);
            Durable.Flush(coming);
            Durable.Rename(coming, path, overwrite: false);
            return path;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            throw Refused("the disk is full", e);
        }
        catch (Exception e) when (Durable.IsTooLarge(e))
        {
            throw Refused("it takes no file as large as this one", e);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or SqliteException or BackupRefusedException)
        {
            throw Refused(
                IsFull(e)
                    ? "the disk is full"
                    : "it is not a folder in which this program may write, or the disk fails",
                e
            );
        }
        finally
        {
            Remove(coming);
        }
    }

    /// <summary>Removes all but the newest, as far as they can be removed: that they cannot is no reason not to start.</summary>
    public static void Prune(UpgradeSettings how)
    {
        if (how.Kept == 0 || !Directory.Exists(how.Folder))
        {
            return;
        }

        foreach (
            var old in Directory
                .GetFiles(how.Folder, Beginning + "*")
                .OrderDescending(StringComparer.Ordinal)
                .Skip(how.Kept)
        )
        {
            Remove(old);
        }
    }

    private static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException) { }
    }

    /// <summary>ENOSPC and EDQUOT, or Windows' own word for it, at the end of .NET's code.</summary>
    private static bool IsFull(Exception fault)
    {
        const int enospc = 28,
            edquot = 122,
            windowsDiskFull = 112;
        return (fault.HResult & 0xFFFF) is var code
            && (OperatingSystem.IsWindows() ? code == windowsDiskFull : code is enospc or edquot);
    }

    private UpgradeRefusedException Refused(string why, Exception? fault) =>
        new(
            "Before the database is brought up to date, what is there is kept, and that could not be written to "
                + $"{how.Folder}: {why}. Nothing was changed. Make room there, or name another folder in Data__Backups, "
                + "then start again.",
            fault!
        );
}
