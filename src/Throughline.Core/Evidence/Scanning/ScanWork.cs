using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;

namespace Throughline.Core.Evidence.Scanning;

/// <summary>
/// Has the virus scanner look at every evidence file once. What it finds harmful is set aside: nobody is given it, and the
/// evidence that rests on it is withdrawn with the reason. Any number of nodes may do it.
/// </summary>
[SeesEverything("a job that looks at every file")]
public sealed class ScanWork(
    ThroughlineDb db,
    Writes writes,
    VirusScanner scanner,
    IEvidenceStore store,
    AssuranceKeeper assurance
)
{
    private const int LongestName = 200;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <returns>False when no file waits.</returns>
    /// <exception cref="ScannerAwayException">The scanner could say nothing; the file waits longer each time.</exception>
    public async Task<bool> WorkOnceAsync(CancellationToken cancel)
    {
        if (await NextAsync(cancel) is not { } sha256)
        {
            return false;
        }

        var scan = await db.Set<FileScan>().SingleOrDefaultAsync(s => s.Sha256 == sha256, cancel);
        if (scan is null)
        {
            scan = new() { Sha256 = sha256, NextAt = writes.Now };
            db.Add(scan);
        }

        try
        {
            // A file that the store has lost is told where it is asked for; there is nothing to scan.
            var found = await store.GetAsync(sha256, cancel) is { } file ? await scanner.ScanAsync(file, cancel) : null;
            (scan.State, scan.ScannedAt) = (found is null ? ScanState.Clean : ScanState.Harmful, writes.Now);
            scan.Found = found is { Length: > LongestName } ? found[..LongestName] : found;
            await SetAsideAsync(scan, cancel);
        }
        catch (ScannerAwayException)
        {
            var pause = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(scan.Tries, 12)));
            scan.Tries++;
            scan.NextAt = writes.Now + (pause < LongestPause ? pause : LongestPause);
            await writes.SaveAsync(cancel);
            throw;
        }

        return true;
    }

    private Task<string?> NextAsync(CancellationToken cancel)
    {
        var now = writes.Now;
        return db.Set<EvidenceVersion>()
            .Where(v =>
                v.Sha256 != null
                && !db.Set<FileScan>()
                    .Any(s => s.Sha256 == v.Sha256 && (s.State != ScanState.Waiting || s.NextAt > now))
            )
            .OrderBy(v => v.CreatedAt)
            .Select(v => v.Sha256)
            .FirstOrDefaultAsync(cancel);
    }

    private async Task SetAsideAsync(FileScan scan, CancellationToken cancel)
    {
        if (scan.State == ScanState.Harmful)
        {
            var resting = await db.Set<EvidenceRecord>()
                .Include(e => e.Versions)
                .Where(e => e.Versions.Any(v => v.Sha256 == scan.Sha256))
                .ToListAsync(cancel);
            foreach (var evidence in resting)
            {
                await SetAsideAsync(evidence, scan, cancel);
            }
        }

        await writes.SaveAsync(cancel);
    }

    private async Task SetAsideAsync(EvidenceRecord evidence, FileScan scan, CancellationToken cancel)
    {
        foreach (var version in evidence.Versions.Where(v => v.Sha256 == scan.Sha256))
        {
            writes.Record(EvidenceEvents.FileSetAside, version, "File", scan.Sha256, scan.Found, plan: evidence.PlanId);
        }

        if (!evidence.Withdrawn && evidence.Versions.MaxBy(v => v.Number)!.Sha256 == scan.Sha256)
        {
            writes.Change(evidence);
            (evidence.Withdrawn, evidence.WithdrawnWhy) = (true, $"The virus scanner found {scan.Found} in its file.");
            writes.Record(
                EvidenceEvents.Withdrawn,
                evidence,
                "Withdrawn",
                "False",
                "True",
                evidence.WithdrawnWhy,
                evidence.PlanId
            );
            await assurance.KeepAsync(evidence.ActionId, cancel);
        }
    }
}
