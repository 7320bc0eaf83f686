using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Spreadsheets;

namespace Throughline.Core.Privacy.Words;

/// <summary>
/// Takes files out as a whole: their bytes go, their name and SHA-256 stay. Evidence lies outside the database; its bytes
/// go when the transaction is through, see <see cref="StoreTidying"/>.
/// </summary>
[SeesEverything("files are taken out wherever they stand; nothing is shown")]
internal sealed class FilesTakenOut(ThroughlineDb db, Writes writes)
{
    /// <summary>Every file of the same bytes goes with those that were chosen.</summary>
    public async Task TakeAsync(Guid erasure, IReadOnlyList<WordsFile> files, CancellationToken cancel)
    {
        await DocumentsAsync(erasure, IdsOf(files, WordsFileKind.Document), cancel);
        await EvidenceAsync(erasure, IdsOf(files, WordsFileKind.Evidence), cancel);
        await SpreadsheetsAsync(erasure, IdsOf(files, WordsFileKind.Spreadsheet), cancel);
    }

    private static List<Guid> IdsOf(IReadOnlyList<WordsFile> files, WordsFileKind kind) =>
        [.. files.Where(f => f.Kind == kind).Select(f => f.Id)];

    private async Task DocumentsAsync(Guid erasure, List<Guid> ids, CancellationToken cancel)
    {
        var hashes = db.Set<StoredDocument>().Where(d => ids.Contains(d.Id)).Select(d => d.Sha256);
        foreach (
            var document in await db.Set<StoredDocument>()
                .Where(d => hashes.Contains(d.Sha256) && d.TakenOutIn == null)
                .ToListAsync(cancel)
        )
        {
            await db.Set<DocumentContent>()
                .Where(c => c.DocumentId == document.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Bytes, Array.Empty<byte>()), cancel);
            document.TakenOutIn = erasure;
            writes.Change(document);
            Record(document, document.Sha256, null);
        }
    }

    private async Task EvidenceAsync(Guid erasure, List<Guid> ids, CancellationToken cancel)
    {
        var hashes = db.Set<EvidenceVersion>().Where(v => ids.Contains(v.Id) && v.Sha256 != null).Select(v => v.Sha256);
        foreach (
            var version in await db.Set<EvidenceVersion>()
                .Where(v => hashes.Contains(v.Sha256) && v.TakenOutIn == null)
                .ToListAsync(cancel)
        )
        {
            version.TakenOutIn = erasure;
            writes.Change(version);
            Record(
                version,
                version.Sha256!,
                await db.Set<EvidenceRecord>()
                    .Where(e => e.Id == version.EvidenceId)
                    .Select(e => (Guid?)e.PlanId)
                    .SingleOrDefaultAsync(cancel)
            );
        }
    }

    private async Task SpreadsheetsAsync(Guid erasure, List<Guid> ids, CancellationToken cancel)
    {
        foreach (
            var import in await db.Set<SpreadsheetImport>()
                .Where(i => ids.Contains(i.Id) && i.TakenOutIn == null)
                .ToListAsync(cancel)
        )
        {
            await db.Set<SpreadsheetBytes>()
                .Where(c => c.ImportId == import.Id)
                .ExecuteUpdateAsync(c => c.SetProperty(x => x.Bytes, Array.Empty<byte>()), cancel);
            import.TakenOutIn = erasure;
            writes.Change(import);
            Record(import, import.Sha256, import.PlanId);
        }
    }

    private void Record(TrackedRecord of, string sha, Guid? plan) =>
        writes.Record(
            PrivacyEvents.FileTakenOut,
            of,
            AuditChain.ContentField,
            old: sha,
            why: "words about a child stood in it",
            plan: plan
        );
}
