using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Throughline.Core;
using Throughline.Core.Audit;
using Throughline.Core.Backups;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Domain.Access;

namespace Throughline.Cli;

/// <summary>
/// Opens the database that the web product would, by the same settings: ConnectionStrings__Postgres, or Data__Path.
/// </summary>
internal static class OpenDatabase
{
    /// <summary>The settings, from the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    public static ServiceProvider Services(IConfiguration settings) =>
        new ServiceCollection()
            .AddCore(settings)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(settings)
            .BuildServiceProvider();

    /// <summary>
    /// Runs something over the database as the program itself, and turns what can go wrong in opening it into one
    /// sentence.
    /// </summary>
    public static Task<int> UseAsync(Func<IServiceProvider, Task<int>> act, CancellationToken cancel) =>
        UseAsync(true, act, cancel);

    /// <param name="there">False when the database need not be there yet, or be readable.</param>
    public static async Task<int> UseAsync(bool there, Func<IServiceProvider, Task<int>> act, CancellationToken cancel)
    {
        var settings = Settings();
        await using var services = Services(settings);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().Person = Person.Program(from: "command line");
        try
        {
            return
                there
                && await RefusalAsync(settings, scope.ServiceProvider.GetRequiredService<ThroughlineDb>(), cancel)
                    is { } refusal
                ? Complaint.Say(refusal)
                : await act(scope.ServiceProvider);
        }
        catch (BackupRefusedException e)
        {
            return Complaint.Say(e.Message);
        }
        catch (DbException)
        {
            return Complaint.Say(
                "The database could not be opened or read. Check ConnectionStrings__Postgres or Data__Path, and "
                    + "that the server runs."
            );
        }
    }

    private static async Task<string?> RefusalAsync(IConfiguration settings, ThroughlineDb db, CancellationToken cancel)
    {
        // Opening a SQLite file that is not there would make an empty one.
        if (db.Database.IsSqlite() && !File.Exists(Path.GetFullPath(DataSetup.SqlitePath(settings))))
        {
            return $"There is no database at {Path.GetFullPath(DataSetup.SqlitePath(settings))}. Start the product "
                + $"once with ./run, or name another in Data__Path.";
        }

        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return applied.Count == 0 ? "This is not a database of Throughline."
            : StringComparer.Ordinal.Compare(applied.Max(StringComparer.Ordinal), known.Max(StringComparer.Ordinal)) > 0
                ? "This database was written by a newer Throughline. Use that one."
            : !known.IsSubsetOf(applied)
                ? "This database was written by an older Throughline. Start the product once with ./run, which "
                    + "brings it up to date."
            : null;
    }
}
