using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Privacy.Words;

namespace Throughline.Core.Audit.Chain;

/// <summary>What a proof of the whole database found.</summary>
/// <param name="Events">How many events were walked.</param>
/// <param name="End">Where the chain ends: to be kept outside and compared later.</param>
/// <param name="Break">The chain's first break; null when it is whole.</param>
/// <param name="Records">How many records were held against what was last written of them.</param>
/// <param name="Seals">Where the chain of what was written to records ends.</param>
/// <param name="Installation">The hash of the first event; empty before there is one.</param>
/// <param name="WordsTaken">How often words were taken out, by erasures that the chain names.</param>
/// <param name="TextsTaken">Of how many texts.</param>
/// <param name="FilesTaken">How many files were taken out as a whole.</param>
/// <param name="Faults">Stored content that is not what its hash or its event says, in words; empty when all is
/// whole.</param>
public sealed record VerificationReport(
    long Events,
    ChainEnd End,
    ChainBreak? Break,
    IReadOnlyList<string> Faults,
    int Documents,
    int Snapshots,
    int EvidenceFiles,
    long Records,
    ChainEnd Seals,
    string Installation,
    int WordsTaken,
    int TextsTaken,
    int FilesTaken
)
{
    public bool IsWhole => Break is null && Faults.Count == 0;
}

/// <summary>
/// Proves the chain of events and everything that it binds, on the live database: one pass, in memory that does not
/// grow with the number of events.
/// </summary>
[SeesEverything("proves the whole chain, and shows nothing of what events say")]
public sealed class Verification(ThroughlineDb db, ContentProof content)
{
    private const int EventsBetweenWords = 100_000;

    /// <param name="known">An end of the chain noted earlier; null when none is at hand.</param>
    /// <param name="progress">Told in words how far it is.</param>
    public Task<VerificationReport> ProveAsync(ChainEnd? known, Action<string> progress, CancellationToken cancel) =>
        ProveAsync(known, null, progress, cancel);

    /// <param name="known">An end of the chain of events noted earlier; null when none is at hand.</param>
    /// <param name="seals">An end of the chain of seals noted earlier; null when none is at hand.</param>
    /// <param name="progress">Told in words how far it is.</param>
    public async Task<VerificationReport> ProveAsync(
        ChainEnd? known,
        ChainEnd? seals,
        Action<string> progress,
        CancellationToken cancel
    )
    {
        await using var reading = await db.ReadAsync(cancel);
        var head = await db.Set<ChainHead>().AsNoTracking().SingleOrDefaultAsync(cancel);
        var words = await WordsOnRecord.ReadAsync(db, cancel);
        var walk = new ChainWalk(known, words.Texts);
        var events = 0L;
        ChainBreak? broken = null;
        var installation = "";
        await foreach (
            var e in db.Set<AuditEvent>()
                .AsNoTracking()
                .OrderBy(e => e.Sequence)
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            events++;
            installation = events == 1 ? e.Hash : installation;
            broken ??= walk.Next(e);
            content.Heed(e);
            words.Heed(e);
            if (events % EventsBetweenWords == 0)
            {
                progress($"{events:N0} of {head?.Sequence:N0} events");
            }
        }

        broken ??= walk.Finish(head);
        progress($"{events:N0} events; now what they bind: documents, snapshots, evidence, records");
        var records = new RecordProof(db);
        var (stored, written) = (
            await content.FaultsAsync(progress, cancel),
            await records.FaultsAsync(head, seals, progress, cancel)
        );
        return new(
            events,
            walk.End,
            broken,
            [.. words.Faults(), .. stored, .. written],
            content.Documents,
            content.Snapshots,
            content.EvidenceFiles,
            records.Records,
            records.End,
            installation,
            words.Words,
            words.Places,
            content.FilesTaken
        );
    }
}
