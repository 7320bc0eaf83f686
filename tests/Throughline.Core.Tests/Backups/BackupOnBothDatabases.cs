using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Access;
using Throughline.Core.Backups;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Tests.Audit;
using Throughline.Testing;

namespace Throughline.Core.Tests.Backups;

[Trait("needs", "server")]
public sealed class BackupOnBothDatabases : IDisposable
{
    public static TheoryData<Provider, Provider> FromAndTo =>
        new()
        {
            { Provider.Sqlite, Provider.Sqlite },
            { Provider.Postgres, Provider.Postgres },
            { Provider.Sqlite, Provider.Postgres },
            { Provider.Postgres, Provider.Sqlite },
        };

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    private readonly string _folder = Directory.CreateTempSubdirectory("throughline-backup-").FullName;

    [Theory, MemberData(nameof(FromAndTo))]
    public async Task What_is_restored_is_what_was_backed_up_in_every_row_and_passes_the_proof(
        Provider from,
        Provider to
    )
    {
        await using var source = await Full.DatabaseAsync(from);
        await using var target = await Written.DatabaseAsync(to);
        var before = await Everything.OfAsync(source);
        var manifest = await BackAsync(source, "a.zip");
        manifest.MissingEvidence.ShouldBeEmpty();
        manifest.ChainEnd.ShouldBe((await Written.ProveAsync(source)).End.ToString());

        var restored = await RestoreAsync(target, "a.zip");
        restored.Report.IsWhole.ShouldBeTrue(string.Join('\n', restored.Report.Faults) + restored.Report.Break);
        restored.EvidenceFiles.ShouldBe(1);
        restored.Aside.ShouldNotBeNull();
        (await Everything.OfAsync(target)).ShouldBe(before);
        await Written.EventAsync(target, AccessEvents.AgencyRenamed);
        (await Written.ProveAsync(target)).IsWhole.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_backup_made_while_somebody_writes_is_of_one_moment(Provider provider)
    {
        await using var source = await Full.DatabaseAsync(provider);
        await using var target = await TestDatabase.CreateAsync(provider, migrate: false);
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(async () =>
        {
            var written = 0;
            for (; !stop.IsCancellationRequested; written++)
            {
                await Written.EventAsync(source, AccessEvents.BoardMemberChanged);
            }

            return written;
        });
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(50);
            await BackAsync(source, $"{i}.zip");
        }

        await stop.CancelAsync();
        (await writer).ShouldBeGreaterThan(0);
        for (var i = 0; i < 3; i++)
        {
            var restored = await RestoreAsync(target, $"{i}.zip");
            restored.Report.IsWhole.ShouldBeTrue();
            await target.InScopeAsync(async s =>
            {
                // Each agency was added in one step with its event.
                var db = s.GetRequiredService<ThroughlineDb>();
                (await db.Set<AuditEvent>().CountAsync(e => e.Code == AccessEvents.BoardMemberChanged.Code)).ShouldBe(
                    await db.Set<Agency>().CountAsync(a => a.Name.StartsWith("Agency ")) - 3
                );
            });
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_place_that_is_in_use_is_left_alone(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        await BackAsync(database, "a.zip");
        await Written.EventAsync(database, AccessEvents.BoardMemberChanged);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.Database.OpenConnectionAsync();
            (await db.Set<AuditEvent>().CountAsync()).ShouldBeGreaterThan(0);
            (
                await Should.ThrowAsync<BackupRefusedException>(() => RestoreAsync(database, "a.zip"))
            ).Message.ShouldContain("in use");
        });
        await database.InScopeAsync(async s =>
            (
                await s.GetRequiredService<ThroughlineDb>()
                    .Set<AuditEvent>()
                    .CountAsync(e => e.Code == AccessEvents.BoardMemberChanged.Code)
            ).ShouldBe(1)
        );
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_was_erased_after_the_backup_is_erased_again_by_the_restore(Provider provider)
    {
        await using var database = await Full.DatabaseAsync(provider);
        await BackAsync(database, "a.zip");
        var bea = await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>().Set<Account>().Select(a => a.Id).SingleAsync()
        );
        await database.AsAsync(
            Domain.Access.Person.Program(),
            s =>
                s.GetRequiredService<Core.Privacy.Erasure>()
                    .EraseAsync(bea, Core.Privacy.ErasureReason.AskedFor, default)
        );
        (await RestoreAsync(database, "a.zip")).ErasedAgain.ShouldBe(1);
        (
            await database.InScopeAsync(s => s.GetRequiredService<ThroughlineDb>().Set<Account>().SingleAsync())
        ).Name.ShouldBe("a former member of Northfold Police");
        (await Written.ProveAsync(database)).IsWhole.ShouldBeTrue();
    }

    [Fact]
    public async Task A_backup_of_a_newer_program_is_refused_though_it_is_whole()
    {
        await using var database = await Full.DatabaseAsync(Provider.Sqlite);
        var manifest = await BackAsync(database, "a.zip");
        var known = manifest.Schema.Take(manifest.Schema.Count - 1).ToList();
        (
            await Should.ThrowAsync<BackupRefusedException>(() => BackupFile.OpenAsync(PathOf("a.zip"), known, default))
        ).Message.ShouldContain("newer");
        using var opened = await BackupFile.OpenAsync(PathOf("a.zip"), manifest.Schema.ToList(), default);
        opened.Manifest.ChainEnd.ShouldBe(manifest.ChainEnd);
    }

    [Fact]
    public async Task SQLite_acknowledges_a_change_when_it_is_on_the_disk()
    {
        const int Full = 2;
        await using var database = await Written.DatabaseAsync(Provider.Sqlite);
        var (mode, level) = await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>().Database;
            await db.OpenConnectionAsync();
            return (
                await db.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(),
                await db.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync()
            );
        });
        (mode, level).ShouldBe(("wal", Full));
    }

    [Fact]
    public async Task Any_byte_that_is_changed_or_cut_off_is_refused_and_nothing_changes()
    {
        await using var database = await Full.DatabaseAsync(Provider.Sqlite);
        await BackAsync(database, "a.zip");
        var before = await Everything.OfAsync(database);
        var whole = await File.ReadAllBytesAsync(PathOf("a.zip"));
        var places = new Random(7);
        var damaged = Enumerable
            .Range(0, 120)
            .Select(_ => places.Next(whole.Length))
            .Concat(Enumerable.Range(1, 70).Select(back => whole.Length - back))
            .Concat(Enumerable.Range(0, 40));
        foreach (var place in damaged)
        {
            var bytes = (byte[])whole.Clone();
            bytes[place] ^= (byte)(1 << places.Next(8));
            await RefusedAsync(database, bytes, $"byte {place} changed");
        }

        foreach (var length in (int[])[0, 1, 63, 64, 65, whole.Length / 2, whole.Length - 1])
        {
            await RefusedAsync(database, whole[..length], $"cut to {length}");
        }

        await RefusedAsync(database, [.. whole, 0], "one byte more");
        (await Everything.OfAsync(database)).ShouldBe(before);
        Directory
            .GetFiles(Path.GetDirectoryName(database.Settings["Data:Path"]!)!)
            .Where(f => f.Contains("restor", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_over_only_when_asked()
    {
        await using var database = await Written.DatabaseAsync(Provider.Sqlite);
        await File.WriteAllTextAsync(PathOf("a.zip"), "precious");
        await Should.ThrowAsync<BackupRefusedException>(() => BackAsync(database, "a.zip"));
        (await File.ReadAllTextAsync(PathOf("a.zip"))).ShouldBe("precious");
        await database.InScopeAsync(s =>
            s.GetRequiredService<Backup>().WriteAsync(PathOf("a.zip"), true, _ => { }, default)
        );
        Directory.GetFiles(_folder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_evidence_file_that_is_missing_is_named_and_the_rest_is_backed_up()
    {
        await using var database = await Full.DatabaseAsync(Provider.Sqlite);
        Directory.Delete(((FolderStore)database.Services.GetRequiredService<IEvidenceStore>()).Root, recursive: true);
        var manifest = await BackAsync(database, "a.zip");
        manifest.MissingEvidence.ShouldBe([Full.EvidenceHash]);
        (await Written.ProveAsync(database)).Faults.ShouldHaveSingleItem().ShouldContain("lost its content");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);

    private Task<BackupManifest> BackAsync(TestDatabase database, string name) =>
        database.InScopeAsync(s => s.GetRequiredService<Backup>().WriteAsync(PathOf(name), false, _ => { }, default));

    /// <summary>Made of the fictional demonstration by the last version before migrations were put into one.</summary>
    [Theory, MemberData(nameof(Providers))]
    public async Task A_backup_of_before_the_migrations_were_put_into_one_is_restored_and_brought_up_to_date(
        Provider provider
    )
    {
        await using var target = await TestDatabase.CreateAsync(provider, migrate: false);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "2026-11-28.backup"), PathOf("before.zip"));

        var restored = await RestoreAsync(target, "before.zip");

        restored.Report.IsWhole.ShouldBeTrue(string.Join('\n', restored.Report.Faults) + restored.Report.Break);
        await target.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
            (await db.Set<AuditEvent>().CountAsync()).ShouldBe(311);
            var challenges = await db.Set<ChallengeRecord>().ToListAsync();
            challenges.ShouldContain(c => c.RaisedById != null);
            challenges.Where(c => c.Rule != null).ShouldAllBe(c => c.Rule!.StartsWith("TL"));
            (await db.Set<PlanAction>().CountAsync(a => a.Priority == null)).ShouldBeGreaterThan(0);
        });
        await Written.EventAsync(target, AccessEvents.AgencyRenamed);
        (await Written.ProveAsync(target)).IsWhole.ShouldBeTrue();
    }

    private Task<Restored> RestoreAsync(TestDatabase database, string name)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        return new BackupRestore(
            settings,
            database.Services.GetRequiredService<IEvidenceStore>(),
            TimeProvider.System
        ).RunAsync(PathOf(name), _ => { }, default);
    }

    private async Task RefusedAsync(TestDatabase database, byte[] bytes, string how)
    {
        await File.WriteAllBytesAsync(PathOf("damaged.zip"), bytes);
        await Should.ThrowAsync<BackupRefusedException>(() => RestoreAsync(database, "damaged.zip"), how);
    }
}
