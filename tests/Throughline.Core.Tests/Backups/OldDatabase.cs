using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core.Backups;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Testing;

namespace Throughline.Core.Tests.Backups;

/// <summary>A database that an older program wrote, with an agency in it.</summary>
internal static class OldDatabase
{
    /// <summary>The newest change that it has, on both databases.</summary>
    public const string At = "20261203000000_House";

    public const string Agency = "Marrowdale Homes";

    public static async Task<TestDatabase> CreateAsync(Provider provider)
    {
        var database = await TestDatabase.CreateAsync(provider, migrate: false);
        await database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>();
            await db.GetService<IMigrator>().MigrateAsync(At);
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO agencies (id, name, created_at, created_by, changed_at, changed_by, version) VALUES ({Guid.CreateVersion7()}, {Agency}, {DateTime.UnixEpoch}, 'old', {DateTime.UnixEpoch}, 'old', 1)"
            );
        });
        return database;
    }

    /// <summary>Brings it up to date as the product does at its start.</summary>
    /// <returns>What was said.</returns>
    public static Task<List<string>> UpgradeAsync(
        TestDatabase database,
        params (string Name, string Value)[] settings
    ) =>
        database.InScopeAsync(async s =>
        {
            var said = new List<string>();
            await new Upgrade(
                s.GetRequiredService<ThroughlineDb>(),
                new ConfigurationBuilder()
                    .AddInMemoryCollection(database.Settings)
                    .AddInMemoryCollection(settings.Select(x => KeyValuePair.Create(x.Name, (string?)x.Value)))
                    .Build(),
                s.GetRequiredService<IEvidenceStore>(),
                TimeProvider.System
            ).RunAsync(said.Add, default);
            return said;
        });

    public static string Folder(TestDatabase database) =>
        Path.Combine(Path.GetDirectoryName(database.Settings["Data:Path"]!)!, "backups");

    /// <summary>Every table, column, index and trigger, every note of what was changed, and the agencies.</summary>
    public static Task<List<string>> FormAsync(TestDatabase database) =>
        database.InScopeAsync(async s =>
        {
            var db = s.GetRequiredService<ThroughlineDb>().Database;
            var form = db.IsSqlite()
                ? db.SqlQuery<string>(
                    $"SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS Value FROM sqlite_master WHERE name <> '__EFMigrationsLock' AND name NOT LIKE 'sqlite_autoindex%LOCK%'"
                )
                : db.SqlQuery<string>(
                    $"SELECT table_name || ' ' || column_name || ' ' || udt_name AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public' UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
                );
            List<string> lines =
            [
                .. await form.ToListAsync(),
                .. (await db.GetAppliedMigrationsAsync()),
                .. await db.SqlQuery<string>($"SELECT name AS \"Value\" FROM agencies").ToListAsync(),
            ];
            lines.Sort(StringComparer.Ordinal);
            return lines;
        });
}
