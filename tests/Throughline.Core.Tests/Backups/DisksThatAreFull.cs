using Microsoft.Data.Sqlite;
using Throughline.Core.Backups;
using Throughline.Core.Data;
using Throughline.Core.Data.Schema;

namespace Throughline.Core.Tests.Backups;

/// <summary>
/// A disk that fills up while what was there is kept: Linux's own device that is always full says what a disk says then.
/// </summary>
public sealed class DisksThatAreFull
{
    private const string Full = "/dev/full";

    [Fact]
    public async Task Half_a_backup_is_removed_and_the_sentence_says_to_make_room()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory().FullName;
        var refused = await Should.ThrowAsync<UpgradeRefusedException>(() =>
            WriteAsync(
                folder,
                async to =>
                {
                    await File.WriteAllTextAsync(to, "the first half");
                    await using var disk = new FileStream(Full, FileMode.Open, FileAccess.Write);
                    disk.Write(new byte[1024 * 1024]);
                    disk.Flush(flushToDisk: true);
                }
            )
        );
        refused.Message.ShouldContain($"could not be written to {folder}: the disk is full. Nothing was changed.");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task So_it_is_when_SQLite_itself_says_that_no_page_is_left()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var refused = await Should.ThrowAsync<UpgradeRefusedException>(() =>
            WriteAsync(
                folder,
                async to =>
                {
                    await using var copy = new SqliteConnection($"Data Source={to};Pooling=False");
                    await copy.OpenAsync();
                    await copy.AskAsync("PRAGMA max_page_count = 4", default);
                    await copy.AskAsync("CREATE TABLE t (x)", default);
                    await copy.AskAsync("INSERT INTO t VALUES (zeroblob(100000))", default);
                }
            )
        );
        refused.Message.ShouldContain(": the disk is full. Nothing was changed.");
        Directory.GetFiles(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_disk_that_has_too_little_room_from_the_first_is_not_written_to_at_all()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var written = false;
        var refused = await Should.ThrowAsync<UpgradeRefusedException>(() =>
            WriteAsync(
                folder,
                _ =>
                {
                    written = true;
                    return Task.CompletedTask;
                },
                long.MaxValue / 2
            )
        );
        refused.Message.ShouldContain("the disk has too little room");
        written.ShouldBeFalse();
    }

    private static Task<string> WriteAsync(string folder, Func<string, Task> write, long size = 0) =>
        new KeptBackups(new(folder, 3, TimeSpan.Zero), TimeProvider.System).WriteAsync("20260101", "db", write, size);
}
