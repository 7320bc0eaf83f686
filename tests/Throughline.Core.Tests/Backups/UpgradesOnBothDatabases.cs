using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Backups;
using Throughline.Core.Data;
using Throughline.Core.Data.Schema;
using Throughline.Core.Evidence;
using Throughline.Core.Tests.Audit;
using Throughline.Testing;

namespace Throughline.Core.Tests.Backups;

/// <summary>
/// A database of an older program is brought up to date wholly or not at all, by one program at a time, and what was
/// there is kept.
/// </summary>
[Trait("needs", "server")]
public sealed class UpgradesOnBothDatabases
{
    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task It_is_brought_up_to_date_and_what_was_there_is_kept_and_named(Provider provider)
    {
        await using var database = await OldDatabase.CreateAsync(provider);
        var before = await OldDatabase.FormAsync(database);

        var said = await OldDatabase.UpgradeAsync(database);

        var kept = Directory.GetFiles(OldDatabase.Folder(database)).ShouldHaveSingleItem();
        said.ShouldContain(s => s.Contains(kept, StringComparison.Ordinal));
        kept.ShouldContain(OldDatabase.At);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(kept).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
            (await db.Set<Agency>().SingleAsync()).Name.ShouldBe(OldDatabase.Agency);
        });
        (await OldDatabase.FormAsync(database)).ShouldNotBe(before);
        await Written.EventAsync(database, AccessEvents.AgencyAdded);
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
        (await OldDatabase.UpgradeAsync(database)).ShouldBeEmpty("nothing was to be done any more");
        Directory.GetFiles(OldDatabase.Folder(database)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_kept_of_SQLite_is_the_old_database_to_the_last_index()
    {
        await using var database = await OldDatabase.CreateAsync(Provider.Sqlite);
        var before = await OldDatabase.FormAsync(database);
        await OldDatabase.UpgradeAsync(database);

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var kept = Directory.GetFiles(OldDatabase.Folder(database)).ShouldHaveSingleItem();
        File.Copy(kept, database.Settings["Data:Path"]!, overwrite: true);
        (await OldDatabase.FormAsync(database)).ShouldBe(before);
    }

    [Fact]
    public async Task What_is_kept_of_PostgreSQL_restores_to_either_database()
    {
        await using var database = await OldDatabase.CreateAsync(Provider.Postgres);
        await OldDatabase.UpgradeAsync(database);
        var kept = Directory.GetFiles(OldDatabase.Folder(database)).ShouldHaveSingleItem();
        foreach (var provider in (Provider[])[Provider.Postgres, Provider.Sqlite])
        {
            await using var target = await TestDatabase.CreateAsync(provider, migrate: false);
            var restored = await new BackupRestore(
                new ConfigurationBuilder().AddInMemoryCollection(target.Settings).Build(),
                target.Services.GetRequiredService<IEvidenceStore>(),
                TimeProvider.System
            ).RunAsync(kept, _ => { }, default);
            restored.Manifest.Schema[^1].ShouldBe(BackupManifest.NameOf(OldDatabase.At));
            (
                await target.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<Agency>().SingleAsync())
            ).Name.ShouldBe(OldDatabase.Agency);
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_change_that_fails_leaves_everything_as_it_was_and_says_so(Provider provider)
    {
        await using var database = await OldDatabase.CreateAsync(provider);

        // The last of several changes finds its column there already.
        await Written.SqlAsync(database, "ALTER TABLE readings ADD COLUMN begun INTEGER");
        var before = await OldDatabase.FormAsync(database);

        var refused = await Should.ThrowAsync<UpgradeRefusedException>(() => OldDatabase.UpgradeAsync(database));

        refused.Message.ShouldContain("20261203000300_ReadingsBegun");
        refused.Message.ShouldContain("still runs on it");
        refused.Message.ShouldContain(Directory.GetFiles(OldDatabase.Folder(database)).ShouldHaveSingleItem());
        (await OldDatabase.FormAsync(database)).ShouldBe(before);

        await Written.SqlAsync(database, "ALTER TABLE readings DROP COLUMN begun");
        (await OldDatabase.UpgradeAsync(database)).ShouldContain(s =>
            s.Contains("is up to date", StringComparison.Ordinal)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nothing_is_changed_when_what_is_there_cannot_be_kept(Provider provider)
    {
        await using var database = await OldDatabase.CreateAsync(provider);
        var before = await OldDatabase.FormAsync(database);

        // A folder of Linux in which nothing can be made, not even by root.
        (
            await Should.ThrowAsync<UpgradeRefusedException>(() =>
                OldDatabase.UpgradeAsync(database, ("Data:Backups", "/proc/self/task"))
            )
        ).Message.ShouldContain("Data__Backups");

        (await OldDatabase.FormAsync(database)).ShouldBe(before);
        (await OldDatabase.UpgradeAsync(database, ("Data:BackupsKept", "0"))).ShouldContain(s =>
            s.Contains("No backup", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Only_the_newest_are_kept()
    {
        await using var database = await OldDatabase.CreateAsync(Provider.Sqlite);
        var folder = OldDatabase.Folder(database);
        Directory.CreateDirectory(folder);
        string[] old = ["20250101T000000Z-a", "20250102T000000Z-b", "20250103T000000Z-c"];
        foreach (var name in old)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"throughline-before-upgrade-{name}.db"), "");
        }

        await File.WriteAllTextAsync(Path.Combine(folder, "of somebody else.txt"), "");
        await OldDatabase.UpgradeAsync(database, ("Data:BackupsKept", "2"));
        var left = Directory.GetFiles(folder).Select(Path.GetFileName).ToList();
        left.Count.ShouldBe(3);
        left.ShouldContain("of somebody else.txt");
        left.ShouldContain("throughline-before-upgrade-20250103T000000Z-c.db");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Two_programs_take_turns_and_one_that_is_gone_has_none(Provider provider)
    {
        await using var database = await OldDatabase.CreateAsync(provider);
        await database.InScopeAsync(async s =>
        {
            var other = s.GetRequiredService<ThroughlineDb>();
            await using (await UpgradeTurnOf(other))
            {
                var refused = await Should.ThrowAsync<UpgradeRefusedException>(() =>
                    OldDatabase.UpgradeAsync(database, ("Data:UpgradeWaitSeconds", "1"))
                );
                refused.Message.ShouldContain("another program");
                Directory.Exists(OldDatabase.Folder(database)).ShouldBeFalse("it was not this program's turn");
            }
        });
        (await OldDatabase.UpgradeAsync(database)).ShouldContain(s =>
            s.Contains("up to date", StringComparison.Ordinal)
        );
    }

    /// <summary>What EF leaves in the database when the process is killed between two changes.</summary>
    [Fact]
    public async Task A_lock_that_an_older_program_left_behind_stops_nobody()
    {
        await using var database = await OldDatabase.CreateAsync(Provider.Sqlite);
        await Written.SqlAsync(
            database,
            "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-11-28 10:00:00+00:00')"
        );
        var upgrading = OldDatabase.UpgradeAsync(database);
        (await Task.WhenAny(upgrading, Task.Delay(TimeSpan.FromMinutes(2)))).ShouldBe(
            upgrading,
            "it waits for a dead process"
        );
        (await upgrading).ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_database_of_a_newer_program_is_left_alone(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await Written.SqlAsync(
            database,
            "INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('29991231000000_Later', '99')"
        );
        (
            await Should.ThrowAsync<UpgradeRefusedException>(() => OldDatabase.UpgradeAsync(database))
        ).Message.ShouldContain("newer");
    }

    [Fact]
    public async Task Rows_that_would_refer_to_nothing_are_found_before_the_end()
    {
        await using var database = await OldDatabase.CreateAsync(Provider.Sqlite);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlAsync($"PRAGMA foreign_keys = OFF");
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO contributing_agency (id, action_id, agency_id) VALUES ({Guid.NewGuid()}, {Guid.NewGuid()}, {Guid.NewGuid()})"
            );
        });
        var before = await OldDatabase.FormAsync(database);
        (
            await Should.ThrowAsync<UpgradeRefusedException>(() => OldDatabase.UpgradeAsync(database))
        ).Message.ShouldContain("the proof at the end");
        (await OldDatabase.FormAsync(database)).ShouldBe(before);
    }

    /// <summary>As another program that brings the database up to date has it.</summary>
    private static async Task<IAsyncDisposable> UpgradeTurnOf(ThroughlineDb other)
    {
        var transaction = await other.Database.BeginTransactionAsync();
        if (other.Database.IsNpgsql())
        {
            await other.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({0x7468_726F_7567_6802})");
        }

        return transaction;
    }
}
