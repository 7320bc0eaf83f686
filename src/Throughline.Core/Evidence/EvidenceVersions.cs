using Throughline.Core.Data;
using Throughline.Core.Evidence.Assuring;
using Throughline.Domain.Evidence;

namespace Throughline.Core.Evidence;

/// <summary>Writes a version of evidence with its file, and what follows for the action's assurance.</summary>
internal sealed class EvidenceVersions(Writes writes, IEvidenceStore store, AssuranceKeeper assurance)
{
    /// <summary>Adds the version and saves.</summary>
    public async Task AddAsync(
        EvidenceRecord evidence,
        int number,
        EvidenceInput input,
        EvidenceFile? file,
        CancellationToken cancel
    )
    {
        var version = writes.Add(VersionOf(evidence, number, input, file));
        writes.Record(EvidenceEvents.VersionAdded, version, "Number", @new: $"{number}", plan: evidence.PlanId);
        if (file is not null)
        {
            // Binds the file to the chain: ./run verify holds its bytes against this.
            writes.Record(
                EvidenceEvents.FileKept,
                version,
                AuditChain.ContentField,
                @new: file.Sha256,
                plan: evidence.PlanId
            );

            // Before the record: a file without a record is harmless, a record without its file is a promise broken.
            await store.PutAsync(file.Sha256, file.Bytes, cancel);
        }

        await assurance.KeepAsync(evidence.ActionId, cancel);
        await writes.SaveAsync(cancel);
    }

    private static EvidenceVersion VersionOf(
        EvidenceRecord evidence,
        int number,
        EvidenceInput input,
        EvidenceFile? file
    ) =>
        new()
        {
            EvidenceId = evidence.Id,
            Number = number,
            Kind = input.Kind,
            FileName = file?.Name,
            Sha256 = file?.Sha256,
            Size = file?.Bytes.Length,
            ContentType = file?.ContentType,
            Url = input.Kind == EvidenceKind.Link ? input.Claims.Url : null,
            Reference = input.Kind == EvidenceKind.Reference ? input.Claims.Reference : null,
            SpeaksFrom = input.Claims.SpeaksFrom!.Value,
            SpeaksTo = input.Claims.SpeaksTo!.Value,
            StaleOn = input.Claims.StaleOn,
            Shows = input.Claims.Shows!,
        };
}
