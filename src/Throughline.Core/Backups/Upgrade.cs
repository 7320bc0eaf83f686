using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Throughline.Core.Data;
using Throughline.Core.Data.Schema;
using Throughline.Core.Evidence;

namespace Throughline.Core.Backups;

/// <summary>
/// Brings the database up to date at the start of the product: what was there is kept first, and whatever fails leaves
/// it as it was.
/// </summary>
public sealed class Upgrade(ThroughlineDb db, IConfiguration settings, IEvidenceStore evidence, TimeProvider clock)
{
    /// <param name="say">Is told what happens, in sentences for whoever looks after the server.</param>
    /// <exception cref="UpgradeRefusedException">It was not brought up to date; nothing was changed.</exception>
    public async Task RunAsync(Action<string> say, CancellationToken cancel)
    {
        var how = UpgradeSettings.Of(settings);
        var made = await new SchemaUpgrade(db, how.Patience, say).RunAsync(
            (change, stop) => KeepAsync(how, change, say, stop),
            cancel
        );
        if (made.Pending.Count == 0)
        {
            return;
        }

        say(
            made.From is null
                ? "The database was empty, and is set up."
                : $"The database is up to date: {made.Pending.Count} changes after {made.From}."
        );
        KeptBackups.Prune(how);
    }

    private async Task<string> KeepAsync(
        UpgradeSettings how,
        SchemaChange change,
        Action<string> say,
        CancellationToken cancel
    )
    {
        say($"The database is brought up to date from {change.From}: {change.Pending.Count} changes.");
        if (how.Kept == 0)
        {
            say("No backup is written first: Data__BackupsKept is 0.");
            return "No backup was written, for Data__BackupsKept is 0.";
        }

        var path = await new KeptBackups(how, clock).WriteAsync(
            change.From!,
            db.Database.IsSqlite() ? "db" : "backup",
            to => db.Database.IsSqlite() ? SqliteCopy.WriteAsync(Source(), to, cancel) : RowsAsync(to, cancel),
            db.Database.IsSqlite() ? SqliteCopy.SizeOf(Source()) : 0
        );
        say(
            $"What was there is kept as {path}. To go back to it, stop Throughline and "
                + (
                    db.Database.IsSqlite()
                        ? $"put that file in the place of {Source()}"
                        : "restore it with ./run restore"
                )
                + ", with the version before this one. It holds what the database holds: keep it as safe."
        );
        return $"What was there is also kept as {path}.";
    }

    private string Source() => Path.GetFullPath(DataSetup.SqlitePath(settings));

    /// <summary>By a connection of its own: this one's has the turn.</summary>
    private async Task RowsAsync(string path, CancellationToken cancel)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, settings.GetConnectionString("Postgres"), "");
        await using var reading = new ThroughlineDb(options.Options);
        await new Backup(reading, evidence, clock).WriteStoredAsync(path, cancel);
    }
}
