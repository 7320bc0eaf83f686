using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Evidence;
using Throughline.Core.Intake;
using Throughline.Core.Privacy;
using Throughline.Core.Snapshots;

namespace Throughline.Core.Audit.Chain;

/// <summary>
/// Holds stored documents, snapshots and evidence against their SHA-256, and that against the event in which they came
/// to be.
/// </summary>
[SeesEverything("holds what was stored against the chain, and shows nothing of it")]
public sealed class ContentProof(ThroughlineDb db, IEvidenceStore evidence)
{
    /// <summary>The new value of these events is the SHA-256 of what came to be.</summary>
    private static readonly string[] Kept =
    [
        .. IntakeEvents.DocumentUploaded.Codes,
        .. EvidenceEvents.FileKept.Codes,
        .. SnapshotEvents.OfItsHash,
    ];

    /// <summary>What these events are of went, and may be missed.</summary>
    private static readonly string[] Removed =
    [
        .. PrivacyEvents.DocumentRemoved.Codes,
        .. PrivacyEvents.SpreadsheetRemoved.Codes,
    ];

    /// <summary>What is left of a file that was taken out.</summary>
    private static readonly byte[] Nothing = SHA256.HashData([]);

    private readonly Dictionary<Guid, string> _bound = [];
    private readonly HashSet<Guid> _gone = [];
    private readonly List<string> _faults = [];

    public int Documents { get; private set; }
    public int Snapshots { get; private set; }
    public int EvidenceFiles { get; private set; }

    /// <summary>Files whose bytes were taken out because words about a child stood in them.</summary>
    public int FilesTaken => _gone.Count;

    /// <summary>Notes the hash that an event binds to the chain.</summary>
    internal void Heed(AuditEvent e)
    {
        if (Kept.Contains(e.Code) && e.New is { } sha)
        {
            _bound[e.EntityId] = sha;
        }
        else if (PrivacyEvents.FileTakenOut.Codes.Contains(e.Code))
        {
            _gone.Add(e.EntityId);
        }
        else if (Removed.Contains(e.Code))
        {
            _bound.Remove(e.EntityId);
        }
    }

    /// <returns>What is not as it was stored, in words that hold no content.</returns>
    internal async Task<IReadOnlyList<string>> FaultsAsync(Action<string> progress, CancellationToken cancel)
    {
        await DocumentsAsync(progress, cancel);
        await SnapshotsAsync(cancel);
        await EvidenceAsync(progress, cancel);
        foreach (var id in _bound.Keys)
        {
            _faults.Add($"Something that an event says was stored ({id}) is no longer there.");
        }

        return _faults;
    }

    private async Task DocumentsAsync(Action<string> progress, CancellationToken cancel)
    {
        var all = await db.Set<StoredDocument>().AsNoTracking().Select(d => new { d.Id, d.Sha256 }).ToListAsync(cancel);
        foreach (var document in all)
        {
            // One at a time: documents are large.
            var bytes = await db.Set<DocumentContent>()
                .AsNoTracking()
                .Where(c => c.DocumentId == document.Id)
                .Select(c => c.Bytes)
                .SingleOrDefaultAsync(cancel);
            Hold(
                $"Document {document.Id}",
                document.Id,
                document.Sha256,
                bytes is null ? null : SHA256.HashData(bytes)
            );
            Documents++;
            if (Documents % 50 == 0)
            {
                progress($"{Documents} of {all.Count} documents");
            }
        }
    }

    private async Task SnapshotsAsync(CancellationToken cancel)
    {
        await foreach (
            var snapshot in db.Set<Snapshot>()
                .AsNoTracking()
                .Select(s => new
                {
                    s.Id,
                    s.Json,
                    s.Sha256,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
        {
            Hold(
                $"Snapshot {snapshot.Id}",
                snapshot.Id,
                snapshot.Sha256,
                SHA256.HashData(Encoding.UTF8.GetBytes(snapshot.Json))
            );
            Snapshots++;
        }
    }

    private async Task EvidenceAsync(Action<string> progress, CancellationToken cancel)
    {
        var all = await db.Set<EvidenceVersion>()
            .AsNoTracking()
            .Where(v => v.Sha256 != null)
            .Select(v => new { v.Id, Sha256 = v.Sha256! })
            .ToListAsync(cancel);
        foreach (var version in all)
        {
            // What is no hash names no file: the field was changed, and has lost its content.
            var bytes = ChainEnd.IsHash(version.Sha256) ? await evidence.GetAsync(version.Sha256, cancel) : null;
            Hold($"Evidence {version.Id}", version.Id, version.Sha256, bytes is null ? null : SHA256.HashData(bytes));
            EvidenceFiles++;
            if (EvidenceFiles % 100 == 0)
            {
                progress($"{EvidenceFiles} of {all.Count} evidence files");
            }
        }
    }

    private void Hold(string name, Guid id, string sha, byte[]? actual)
    {
        var bound = _bound.Remove(id, out var written) ? written : null;
        var wrong =
            _gone.Contains(id) && bound == sha
                ? actual is null || actual.SequenceEqual(Nothing) || Convert.ToHexStringLower(actual) == sha
                    ? null
                    : "was taken out, and something else stands in its place."
                : actual is null
                    ? "has lost its content."
                    : Convert.ToHexStringLower(actual) != sha
                        ? "was changed after it was stored: its content no longer gives its SHA-256."
                        : bound is null
                            ? "was stored without an event that says so."
                            : bound != sha
                                ? "is not what the event of its storing says: its content and its SHA-256 were both changed."
                                : null;
        if (wrong is not null)
        {
            _faults.Add($"{name} {wrong}");
        }
    }
}
