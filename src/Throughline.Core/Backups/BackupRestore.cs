using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Throughline.Core.Access;
using Throughline.Core.Audit.Chain;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Privacy;
using Throughline.Core.Privacy.Words;
using Throughline.Domain.Access;

namespace Throughline.Core.Backups;

/// <summary>What a restore did.</summary>
/// <param name="Aside">Where the database is that was there before; null when there was none.</param>
/// <param name="ErasedAgain">How many people who had been erased since.</param>
/// <param name="WordsTakenOutAgain">How many erasures of words that had been done since.</param>
/// <param name="Report">The proof of what was restored, as ./run verify gives it.</param>
public sealed record Restored(
    BackupManifest Manifest,
    string? Aside,
    int EvidenceFiles,
    int ErasedAgain,
    int WordsTakenOutAgain,
    VerificationReport Report
);

/// <summary>
/// Puts a backup in the place of the database that is there, wholly or not at all: it is loaded beside it and proved
/// before the two change places.
/// </summary>
[SeesEverything("a restore is of everything")]
public sealed class BackupRestore(IConfiguration settings, IEvidenceStore evidence, TimeProvider clock)
{
    /// <exception cref="BackupRefusedException">The backup or the place is not as it must be. What is there was left
    /// alone.</exception>
    public async Task<Restored> RunAsync(string path, Action<string> progress, CancellationToken cancel)
    {
        var place = RestorePlace.Of(settings, clock.GetUtcNow().UtcDateTime);
        using var backup = await BackupFile.OpenAsync(path, Known(), cancel);
        try
        {
            var (report, files, people, words) = await LoadAsync(place, backup, progress, cancel);
            return new(backup.Manifest, await place.SwapAsync(cancel), files, people, words, report);
        }
        catch (Exception e)
            when (e
                    is System.Text.Json.JsonException
                        or InvalidDataException
                        or FormatException
                        or System.Data.Common.DbException
            )
        {
            throw new BackupRefusedException("The backup could not be loaded; what is there was left alone.", e);
        }
        finally
        {
            await place.DropAsync(CancellationToken.None);
        }
    }

    /// <summary>Loads the backup beside the database that is there, and proves it.</summary>
    private async Task<(VerificationReport Report, int Files, int People, int Words)> LoadAsync(
        RestorePlace place,
        BackupFile backup,
        Action<string> progress,
        CancellationToken cancel
    )
    {
        await using var db = await place.NewAsync(cancel);
        await new Loading(db, backup, progress).RunAsync(place.BulkOf(db), cancel);
        var files = await backup.EvidenceAsync(evidence, cancel);
        await using var proving = Fresh(db);
        var report = await new Verification(proving, new ContentProof(proving, evidence)).ProveAsync(
            null,
            progress,
            cancel
        );
        if (report.End.ToString() != backup.Manifest.ChainEnd)
        {
            throw BackupRefusedException.Damaged("the chain of events");
        }

        return (
            report,
            files,
            await EraseAgainAsync(await ErasedAsync(place, cancel), proving, cancel),
            await TakeWordsOutAgainAsync(await TakenOutAsync(place, cancel), proving, cancel)
        );
    }

    /// <summary>Which words the database that is there has had taken out, and from where.</summary>
    private static async Task<List<ErasureToRepeat>> TakenOutAsync(RestorePlace place, CancellationToken cancel)
    {
        try
        {
            await using var current = await place.CurrentAsync(cancel);
            return current is null ? [] : await new WordsAgain(current).ReadAsync(cancel);
        }
        catch (System.Data.Common.DbException)
        {
            return [];
        }
    }

    /// <summary>A backup made before words were taken out must not bring them back.</summary>
    private async Task<int> TakeWordsOutAgainAsync(
        List<ErasureToRepeat> erasures,
        ThroughlineDb db,
        CancellationToken cancel
    )
    {
        db.ChangeTracker.Clear();
        var writes = new Writes(db, Restorer(), clock);
        var again = await new WordsAgain(db).RepeatAsync(erasures, writes, cancel);
        await new StoreTidying(db, evidence, clock).RunAsync(cancel);
        return again.Count;
    }

    private static Actor Restorer() => new() { Person = Person.Program("Restore", "command line") };

    /// <summary>
    /// Whom the database that is there has erased; nobody when it cannot be read, which may be why it is replaced.
    /// </summary>
    private static async Task<List<Guid>> ErasedAsync(RestorePlace place, CancellationToken cancel)
    {
        try
        {
            await using var current = await place.CurrentAsync(cancel);
            return current is null
                ? []
                : await current.Set<Account>().Where(a => a.ErasedAt != null).Select(a => a.Id).ToListAsync(cancel);
        }
        catch (System.Data.Common.DbException)
        {
            return [];
        }
    }

    /// <summary>A backup made before somebody was erased must not bring them back.</summary>
    private async Task<int> EraseAgainAsync(List<Guid> erased, ThroughlineDb db, CancellationToken cancel)
    {
        var back = await db.Set<Account>()
            .Where(a => erased.Contains(a.Id) && a.ErasedAt == null)
            .Select(a => a.Id)
            .ToListAsync(cancel);
        var actor = Restorer();
        foreach (var id in back)
        {
            db.ChangeTracker.Clear();
            var writes = new Writes(db, actor, clock);
            await new Erasure(
                db,
                writes,
                actor,
                new SessionCache(clock),
                [new Api.TokensOfPerson(db, writes)]
            ).EraseAsync(id, ErasureReason.AskedFor, cancel);
        }

        return back.Count;
    }

    /// <summary>The names of this program's migrations; asking them opens no database.</summary>
    private List<string> Known()
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        DataSetup.Configure(options, settings.GetConnectionString("Postgres"), DataSetup.SqlitePath(settings));
        using var db = new ThroughlineDb(options.Options);
        return [.. db.Database.GetMigrations().Select(BackupManifest.NameOf)];
    }

    /// <summary>Another look at the same database, so that nothing of the loading is in its way.</summary>
    private static ThroughlineDb Fresh(ThroughlineDb db)
    {
        var options = new DbContextOptionsBuilder<ThroughlineDb>();
        var sqlite = db.Database.IsSqlite();
        DataSetup.Configure(
            options,
            sqlite ? null : db.Database.GetConnectionString(),
            sqlite ? db.Database.GetDbConnection().DataSource : ""
        );
        return new(options.Options);
    }
}
