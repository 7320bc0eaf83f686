using System.Runtime.Versioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Backups;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Testing;

namespace Throughline.Core.Tests.Data;

/// <summary>The database, what SQLite keeps beside it, evidence and backups are mode 0600, their folders 0700.</summary>
[Trait("needs", "server")]
[UnsupportedOSPlatform("windows")]
public sealed class FilesAreNobodyElsesToRead : IDisposable
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Everybody =
        Own | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-modes-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_fresh_database_with_its_journal_and_folder()
    {
        var path = Path.Combine(_folder, "new", "deep", "throughline.db");
        await using var db = Open(path);
        await db.MigrateAsync();
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlAsync($"CREATE TABLE written (x INTEGER)");
        ModesIn(Path.GetDirectoryName(path)!).ShouldAllBe(m => m == Own);
        Directory.GetFiles(Path.GetDirectoryName(path)!).Length.ShouldBeGreaterThan(1, "the journal is there too");
        File.GetUnixFileMode(Path.GetDirectoryName(path)!).ShouldBe(Own | UnixFileMode.UserExecute);
        File.GetUnixFileMode(Path.Combine(_folder, "new")).ShouldBe(Own | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_database_that_was_open_to_others_is_closed_to_them_and_a_shared_folder_is_left_alone()
    {
        foreach (var (name, shared) in ((string, bool)[])[("own", false), ("shared", true)])
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
            var path = Path.Combine(folder, "throughline.db");
            await using (var made = Open(path))
            {
                await made.MigrateAsync();
            }

            if (shared)
            {
                await File.WriteAllTextAsync(Path.Combine(folder, "somebody's.txt"), "mine");
            }

            File.SetUnixFileMode(path, Everybody);
            File.SetUnixFileMode(folder, Everybody | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);

            // As another start does before it opens the file.
            PrivateFiles.Database(path);
            PrivateFiles.FolderOf(path);
            File.GetUnixFileMode(path).ShouldBe(Own);
            ((File.GetUnixFileMode(folder) & UnixFileMode.OtherRead) != UnixFileMode.None).ShouldBe(shared);
        }
    }

    [Fact]
    public async Task Evidence_and_a_backup()
    {
        var store = new FolderStore(Path.Combine(_folder, "evidence"));
        await store.PutAsync(new string('a', 64), new byte[] { 1, 2, 3 }, default);
        ModesIn(store.Root).ShouldBe([Own]);
        File.GetUnixFileMode(store.Root).ShouldBe(Own | UnixFileMode.UserExecute);

        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite);
        var backup = Path.Combine(_folder, "all.backup");
        await database.InScopeAsync(s => s.GetRequiredService<Backup>().WriteAsync(backup, false, _ => { }, default));
        File.GetUnixFileMode(backup).ShouldBe(Own);
    }

    private static ThroughlineDb Open(string path)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, null, path);
        return new(options.Options);
    }

    private static List<UnixFileMode> ModesIn(string folder) =>
        [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(File.GetUnixFileMode)];
}
