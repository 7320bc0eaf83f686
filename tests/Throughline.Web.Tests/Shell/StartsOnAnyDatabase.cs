using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Data;
using Throughline.Testing;

namespace Throughline.Web.Tests.Shell;

/// <summary>
/// The product as real processes: killed while they bring a database up to date, started together on an empty one,
/// refused by one that cannot be brought up to date.
/// </summary>
[Trait("needs", "server")]
public sealed class StartsOnAnyDatabase
{
    private const string Old = "20261203000000_House";

    public static TheoryData<Provider> Providers => [Provider.Sqlite, Provider.Postgres];

    [Theory, MemberData(nameof(Providers))]
    public async Task A_node_killed_while_it_changes_the_database_leaves_it_as_it_was_and_the_next_one_starts(
        Provider provider
    )
    {
        await using var database = await OldAsync(provider);
        await database.InScopeAsync(async s =>
        {
            // A reader whom the change must wait for: the node is killed with half of it made.
            var db = s.GetRequiredService<ThroughlineDb>();
            await using var reading = await ReadingAsync(db);
            using (var killed = Node.Start(database.Settings))
            {
                await UntilAsync(() => IsInTheMidstAsync(database, killed), killed);
                killed.Kill();
            }
        });
        await database.InScopeAsync(async s =>
            (await s.GetRequiredService<ThroughlineDb>().Database.GetAppliedMigrationsAsync())
                .Max(StringComparer.Ordinal)
                .ShouldBe(Old)
        );
        using var next = Node.Start(database.Settings);
        await next.ReadyAsync();
    }

    [Fact]
    public async Task A_node_killed_at_any_moment_of_its_first_start_leaves_nothing_in_the_way_of_the_next()
    {
        await using var database = await TestDatabase.CreateAsync(Provider.Sqlite, migrate: false);
        foreach (var milliseconds in (int[])[400, 600, 800, 1000, 1200, 1500])
        {
            using var killed = Node.Start(database.Settings);
            await Task.Delay(milliseconds);
            killed.Kill();
        }

        using var next = Node.Start(database.Settings);
        await next.ReadyAsync();
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Nodes_that_start_together_on_an_empty_database_all_come_up(Provider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, migrate: false);
        using var one = Node.Start(database.Settings);
        using var two = Node.Start(database.Settings);
        using var three = Node.Start(database.Settings);
        await Task.WhenAll(one.ReadyAsync(), two.ReadyAsync(), three.ReadyAsync());
        string.Join('\n', one.Said, two.Said, three.Said)
            .Split("The database was empty")
            .Length.ShouldBe(2, "one of them sets it up");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_cannot_be_brought_up_to_date_is_told_in_a_sentence_and_the_node_ends(Provider provider)
    {
        await using var database = await OldAsync(provider);
        await database.InScopeAsync(s =>
            s.GetRequiredService<ThroughlineDb>()
                .Database.ExecuteSqlAsync($"ALTER TABLE readings ADD COLUMN begun INTEGER")
        );
        using var node = Node.Start(database.Settings);
        (await node.EndAsync()).ShouldBe(1);
        node.Said.ShouldContain("Nothing was changed");
        node.Said.ShouldContain("What was there is also kept as");
        node.Said.ShouldNotContain("   at ", Case.Sensitive, "nobody can use a stack trace");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_disk_that_refuses_half_of_the_backup_leaves_the_old_data_and_the_next_start_has_all(
        Provider provider
    )
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const int kilobytes = 64;
        await using var database = await OldAsync(provider);
        await FillAsync(database);
        var folder = Directory.CreateTempSubdirectory().FullName;
        var settings = database.Settings.Append(new("Data:Backups", folder)).ToList();
        using (var node = Node.Start(settings, kilobytes))
        {
            var code = await node.EndAsync();
            code.ShouldBe(1, node.Said);
            node.Said.ShouldContain("Nothing was changed. Make room there");
            node.Said.ShouldNotContain("   at ", Case.Sensitive, "nobody can use a stack trace");
        }

        Directory.GetFiles(folder).ShouldBeEmpty("half a backup looks like one");
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>().Database;
            (await db.GetAppliedMigrationsAsync()).Max(StringComparer.Ordinal).ShouldBe(Old);
            (await CountAsync(db)).ShouldBe(Filled);
        });
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        using var next = Node.Start(settings);
        await next.ReadyAsync();
        new FileInfo(Directory.GetFiles(folder).ShouldHaveSingleItem()).Length.ShouldBeGreaterThan(kilobytes * 1024);
        await database.InScopeAsync(async s =>
            (await CountAsync(s.GetRequiredService<ThroughlineDb>().Database)).ShouldBe(Filled)
        );
    }

    private const int Filled = 3000;

    /// <summary>So many agencies, of names that no zip makes small.</summary>
    private static Task FillAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>().Database;
            await using var transaction = await db.BeginTransactionAsync();
            for (var i = 0; i < Filled; i++)
            {
                await db.ExecuteSqlAsync(
                    $"INSERT INTO agencies (id, name, created_at, created_by, changed_at, changed_by, version) VALUES ({Guid.CreateVersion7()}, {$"{Guid.NewGuid()} {Guid.NewGuid()}"}, {DateTime.UnixEpoch}, 'old', {DateTime.UnixEpoch}, 'old', 1)"
                );
            }

            await transaction.CommitAsync();
        });

    private static Task<int> CountAsync(DatabaseFacade db) =>
        db.SqlQuery<int>($"SELECT CAST(count(*) AS integer) AS \"Value\" FROM agencies").SingleAsync();

    private static async Task<TestDatabase> OldAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.GetService<IMigrator>().MigrateAsync(Old);
            if (provider == Provider.Sqlite)
            {
                // Without a log of its own a reader holds up whoever would write the change into the file.
                await db.Database.ExecuteSqlAsync($"PRAGMA journal_mode = DELETE");
            }
        });
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return database;
    }

    private static async Task<IDbContextTransaction> ReadingAsync(ThroughlineDb db)
    {
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsNpgsql())
        {
            var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlAsync($"SELECT count(*) FROM readings");
            return transaction;
        }

        var reading = (
            await db.Database.UseTransactionAsync(
                ((Microsoft.Data.Sqlite.SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true)
            )
        )!;
        await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM readings").SingleAsync();
        return reading;
    }

    /// <summary>It has made changes that are not kept yet, and waits for the reader.</summary>
    private static async Task<bool> IsInTheMidstAsync(TestDatabase database, Node node)
    {
        if (database.Settings["ConnectionStrings:Postgres"] is null)
        {
            return node.Said.Contains("is kept as", StringComparison.Ordinal)
                && new FileInfo(database.Settings["Data:Path"]! + "-journal") is { Exists: true, Length: > 0 };
        }

        return await database.InScopeAsync(async s =>
            await s.GetRequiredService<ThroughlineDb>()
                .Database.SqlQuery<int>(
                    $"SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                )
                .SingleAsync() > 0
        );
    }

    private static async Task UntilAsync(Func<Task<bool>> seen, Node node)
    {
        for (var i = 0; i < 1200; i++)
        {
            if (await seen())
            {
                return;
            }

            node.HasEnded.ShouldBeFalse(node.Said);
            await Task.Delay(50);
        }

        Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"It was never seen. The node said: {node.Said}"));
    }
}
