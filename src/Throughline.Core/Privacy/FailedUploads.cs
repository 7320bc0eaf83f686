using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Intake;
using Throughline.Core.Plans;

namespace Throughline.Core.Privacy;

/// <summary>
/// A paper none of whose readings came to anything. Its going is an event, so that the proof of the chain does not miss
/// it.
/// </summary>
[SeesEverything("a job that removes what was kept long enough")]
internal sealed class FailedUploads(ThroughlineDb db, Writes writes)
{
    /// <returns>How many were removed.</returns>
    public async Task<int> RemoveAsync(DateTime before, CancellationToken cancel)
    {
        var failed = await From(before).ToListAsync(cancel);
        foreach (var document in failed)
        {
            db.Set<StoredReading>()
                .RemoveRange(await db.Set<StoredReading>().Where(r => r.DocumentId == document.Id).ToListAsync(cancel));
            db.Set<DocumentContent>().Remove(new DocumentContent { DocumentId = document.Id, Bytes = [] });
            db.Set<StoredDocument>().Remove(document);
            writes.Record(
                PrivacyEvents.DocumentRemoved,
                document,
                AuditChain.ContentField,
                old: document.Sha256,
                why: "it could not be read and was kept for as long as such papers are kept"
            );
        }

        await writes.SaveAsync(cancel);
        return failed.Count;
    }

    private IQueryable<StoredDocument> From(DateTime before) =>
        db.Set<StoredDocument>()
            .Where(d =>
                d.CreatedAt < before
                && db.Set<StoredReading>().Any(r => r.DocumentId == d.Id)
                && !db.Set<StoredReading>()
                    .Any(r =>
                        r.DocumentId == d.Id
                        && !(
                            (r.State == ReadingState.Failed || r.State == ReadingState.Stopped)
                            && r.Drafts.Count == 0
                            && r.CreatedAt < before
                        )
                    )
                && !db.Set<Plan>().Any(p => p.DocumentId == d.Id)
            );
}
