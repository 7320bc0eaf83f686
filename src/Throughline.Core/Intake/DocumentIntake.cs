using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Documents;
using Throughline.Core.Plans;
using Throughline.Documents;
using Throughline.Documents.Reading;

namespace Throughline.Core.Intake;

/// <summary>What became of an upload.</summary>
/// <param name="ReadingId">The reading to go to; null when the file was refused.</param>
/// <param name="Refused">The sentence that says why and what to do.</param>
/// <param name="Before">Set when the same bytes were uploaded before.</param>
public sealed record UploadResult(string Name, Guid? ReadingId, string? Refused, EarlierUpload? Before);

/// <summary>The same file, uploaded before: when, by whom, its newest reading, and a plan that came of it.</summary>
public sealed record EarlierUpload(Guid DocumentId, DateTime At, string By, Guid? ReadingId, Guid? PlanId);

/// <summary>Takes files in: keeps their bytes and asks for a reading.</summary>
[SeesEverything("takes papers in; only coordinators come here, by the folder's policy")]
public sealed class DocumentIntake(ThroughlineDb db, Writes writes, ReadingLimits limits)
{
    /// <summary>Stores the file and queues a reading; the same bytes are not read twice unless asked for.</summary>
    /// <param name="name">The name that the browser gave; only its last part is kept, for people to read.</param>
    /// <param name="content">The bytes; no more than the limit are read.</param>
    /// <param name="again">True to read a file again that was read before.</param>
    public async Task<UploadResult> UploadAsync(string name, Stream content, bool again, CancellationToken cancel)
    {
        var safeName = SafeName(name);
        var bytes = await SentBytes.ReadAsync(content, limits.MaxFileBytes, cancel);
        if (bytes is null)
        {
            return new(
                safeName,
                null,
                $"The file is larger than {limits.MaxFileBytes / 1024 / 1024} MB. Save the part that holds the plan "
                    + $"as a new file and upload that.",
                null
            );
        }

        try
        {
            new DocumentReader(limits).CheckBeginning(bytes);
        }
        catch (UnreadableDocumentException e)
        {
            // Nothing is kept of a file that cannot be read.
            return new(safeName, null, e.Message, null);
        }

        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var earlier = await EarlierAsync(sha, cancel);
        if (earlier is not null && !again)
        {
            return new(safeName, earlier.ReadingId, null, earlier);
        }

        var document = earlier is null
            ? Store(safeName, sha, bytes)
            : await db.Set<StoredDocument>().SingleAsync(d => d.Id == earlier.DocumentId, cancel);
        var reading = Queue(document);
        await writes.SaveAsync(cancel);
        return new(safeName, reading.Id, null, earlier);
    }

    /// <summary>Asks for one more reading of a stored document.</summary>
    /// <returns>The new reading's id; null when there is no such document.</returns>
    public async Task<Guid?> ReadAgainAsync(Guid documentId, CancellationToken cancel)
    {
        var document = await db.Set<StoredDocument>().SingleOrDefaultAsync(d => d.Id == documentId, cancel);
        if (document is null)
        {
            return null;
        }

        var reading = Queue(document);
        await writes.SaveAsync(cancel);
        return reading.Id;
    }

    /// <summary>Stops a reading that waits or is under way; one that is over stays as it is.</summary>
    /// <returns>False when there is no such reading.</returns>
    public async Task<bool> StopAsync(Guid readingId, CancellationToken cancel)
    {
        if (await db.Set<StoredReading>().SingleOrDefaultAsync(r => r.Id == readingId, cancel) is not { } reading)
        {
            return false;
        }

        if (reading.State is ReadingState.Waiting or ReadingState.Reading)
        {
            (reading.State, reading.LeaseOwner, reading.LeaseUntil) = (ReadingState.Stopped, null, null);
            writes.Change(reading);
            reading.FinishedAt = reading.ChangedAt;
            writes.Record(IntakeEvents.ReadingStopped, reading);
            await writes.SaveAsync(cancel);
        }

        return true;
    }

    private StoredDocument Store(string name, string sha, byte[] bytes)
    {
        var document = writes.Add(
            new StoredDocument
            {
                Name = name,
                Sha256 = sha,
                Size = bytes.Length,
            }
        );
        db.Set<DocumentContent>().Add(new DocumentContent { DocumentId = document.Id, Bytes = bytes });
        writes.Record(IntakeEvents.DocumentUploaded, document, AuditChain.ContentField, @new: sha);
        return document;
    }

    private StoredReading Queue(StoredDocument document)
    {
        var reading = writes.Add(new StoredReading { DocumentId = document.Id });
        writes.Record(IntakeEvents.ReadingAskedFor, reading);
        return reading;
    }

    private async Task<EarlierUpload?> EarlierAsync(string sha, CancellationToken cancel)
    {
        var document = await db.Set<StoredDocument>()
            .Where(d => d.Sha256 == sha)
            .OrderBy(d => d.CreatedAt)
            .FirstOrDefaultAsync(cancel);
        if (document is null)
        {
            return null;
        }

        var reading = await db.Set<StoredReading>()
            .Where(r => r.DocumentId == document.Id)
            .OrderByDescending(r => r.CreatedAt)
            .Select(r => (Guid?)r.Id)
            .FirstOrDefaultAsync(cancel);
        var plan = await db.Set<Plan>()
            .Where(p => p.DocumentId == document.Id)
            .OrderByDescending(p => p.CreatedAt)
            .Select(p => (Guid?)p.Id)
            .FirstOrDefaultAsync(cancel);
        return new(document.Id, document.CreatedAt, document.CreatedBy, reading, plan);
    }

    /// <summary>The last part of a path, without control characters, at most 200 characters.</summary>
    private static string SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(c => !char.IsControl(c))]).Trim();
        return clean.Length == 0 ? "unnamed"
            : clean.Length > 200 ? clean[^200..]
            : clean;
    }
}
