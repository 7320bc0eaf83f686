using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Takes what is left of words out of where no query finds it: the free space of the database's file, the roots of words
/// in the index of the search, and the store of evidence. It may be done at any time, and again.
/// </summary>
[SeesEverything("tidies up after words were taken out, and shows nothing")]
public sealed class StoreTidying(ThroughlineDb db, IEvidenceStore store, TimeProvider clock)
{
    /// <returns>How many erasures were tidied up after; 0 when there were none.</returns>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var untidied = await db.Set<WordsErasure>()
            .AsNoTracking()
            .Where(e => e.State == WordsErasureState.Done && e.TidiedAt == null)
            .Select(e => e.Id)
            .ToListAsync(cancel);
        if (untidied.Count == 0)
        {
            return 0;
        }

        await FilesAsync(untidied, cancel);
        await RewriteAsync(db, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Set<WordsErasure>()
            .Where(e => untidied.Contains(e.Id))
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.TidiedAt, now), cancel);
    }

    /// <summary>The same, where a failure is no reason to fail: it is done later.</summary>
    public async Task<bool> TryAsync(CancellationToken cancel)
    {
        try
        {
            await RunAsync(cancel);
            return true;
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Evidence whose bytes were taken out, unless the same bytes were given again as other evidence since.</summary>
    private async Task FilesAsync(List<Guid> erasures, CancellationToken cancel)
    {
        var versions = db.Set<EvidenceVersion>();
        foreach (
            var sha in await versions
                .Where(v => v.TakenOutIn != null && erasures.Contains(v.TakenOutIn.Value) && v.Sha256 != null)
                .Where(v => !versions.Any(o => o.Sha256 == v.Sha256 && o.TakenOutIn == null))
                .Select(v => v.Sha256!)
                .Distinct()
                .ToListAsync(cancel)
        )
        {
            await store.RemoveAsync(sha, cancel);
        }
    }

    /// <summary>Writes the database anew without what was freed.</summary>
    internal static async Task RewriteAsync(ThroughlineDb db, CancellationToken cancel)
    {
        var usual = db.Database.GetCommandTimeout();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(30));
        try
        {
            if (db.Database.IsSqlite())
            {
                await db.RunAsync("INSERT INTO search_words(search_words) VALUES ('rebuild')", cancel);
                await db.RunAsync("VACUUM", cancel);
                await db.RunAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
                return;
            }

            // Whoever reads a table for long is not to keep everybody else waiting behind this.
            await db.RunAsync("SET lock_timeout = '20s'", cancel);
            var tables = LookedThrough
                .Of(db)
                .Select(t => t.Name)
                .Concat([
                    "events",
                    "event_words",
                    "contents",
                    "spreadsheet_bytes",
                    "kept_forms",
                    "record_seals",
                    "search_items",
                ]);
            foreach (var table in tables.Distinct())
            {
                await db.RunAsync($"VACUUM (FULL, ANALYZE) {Sql.Quoted(table)}", cancel);
            }
        }
        finally
        {
            if (db.Database.IsNpgsql())
            {
                await db.RunAsync("SET lock_timeout = DEFAULT", CancellationToken.None);
            }

            db.Database.SetCommandTimeout(usual);
        }
    }
}
