using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence.Scanning;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Evidence;

/// <summary>The evidence of one action, with what this person may do.</summary>
public sealed record ActionEvidence(
    PlanAction Action,
    string Plan,
    string? Recommendation,
    IReadOnlyList<EvidenceRecord> Evidence,
    bool MayAdd
);

/// <summary>One piece of evidence with all its versions, newest first.</summary>
public sealed record EvidenceView(
    EvidenceRecord Evidence,
    PlanAction Action,
    string Plan,
    string? Agency,
    IReadOnlyList<EvidenceVersion> Versions,
    bool MayAdd,
    Func<EvidenceVersion, bool> MayVerify,
    IReadOnlyDictionary<string, FileScan>? Scans
);

/// <summary>A file to give back.</summary>
public sealed record StoredFile(byte[] Bytes, string ContentType, string Name);

/// <summary>Reads evidence, as far as the person may see it.</summary>
public sealed class EvidenceQueries(
    ThroughlineDb db,
    Actor actor,
    Sight sight,
    IEvidenceStore store,
    ScannerSettings scanner
)
{
    private readonly FileScans _scans = new(db, scanner);

    /// <returns>Null when there is no such action, or none that they may see.</returns>
    public async Task<ActionEvidence?> OfActionAsync(Guid actionId, CancellationToken cancel)
    {
        var action = await sight.Of<PlanAction>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == actionId, cancel);
        if (action is null)
        {
            return null;
        }

        var evidence = await sight
            .Of<EvidenceRecord>()
            .AsNoTracking()
            .Include(e => e.Versions)
            .Where(e => e.ActionId == actionId)
            .OrderBy(e => e.Withdrawn)
            .ThenByDescending(e => e.CreatedAt)
            .ToListAsync(cancel);
        var plan = await sight.Of<Plan>().Where(p => p.Id == action.PlanId).Select(p => p.Title).SingleAsync(cancel);
        var recommendation = await sight
            .Of<Recommendation>()
            .Where(r => r.Id == action.RecommendationId)
            .Select(r => r.Text)
            .SingleOrDefaultAsync(cancel);
        return new(action, plan, recommendation, evidence, MayChange(action.AgencyId));
    }

    /// <returns>Null when there is no such evidence, or none that they may see.</returns>
    public async Task<EvidenceView?> ViewAsync(Guid id, CancellationToken cancel)
    {
        var evidence = await sight
            .Of<EvidenceRecord>()
            .AsNoTracking()
            .Include(e => e.Versions)
            .Include(e => e.Action)
            .SingleOrDefaultAsync(e => e.Id == id, cancel);
        if (evidence is null)
        {
            return null;
        }

        var plan = await sight.Of<Plan>().Where(p => p.Id == evidence.PlanId).Select(p => p.Title).SingleAsync(cancel);
        var agency = await sight
            .Of<Agency>()
            .Where(a => a.Id == evidence.AgencyId)
            .Select(a => a.Name)
            .SingleOrDefaultAsync(cancel);
        var person = actor.Person;
        return new(
            evidence,
            evidence.Action!,
            plan,
            agency,
            [.. evidence.Versions.OrderByDescending(v => v.Number)],
            MayChange(evidence.AgencyId) && !evidence.Withdrawn,
            v => !evidence.Withdrawn && EvidenceVerification.MayVerify(person, evidence.AgencyId, v.CreatedBy),
            await _scans.OfAsync(evidence.Versions, cancel)
        );
    }

    /// <returns>Null when there is no such file, or none that they may see.</returns>
    /// <exception cref="FileWithheldException">It was not scanned yet, or something was found in it.</exception>
    /// <exception cref="DamagedEvidenceException">The store has lost it, or holds other bytes than were put
    /// there.</exception>
    public async Task<StoredFile?> FileAsync(Guid evidenceId, int number, CancellationToken cancel)
    {
        var visible = sight.Of<EvidenceRecord>();
        var version = await db.Set<EvidenceVersion>()
            .AsNoTracking()
            .SingleOrDefaultAsync(
                v => v.EvidenceId == evidenceId && v.Number == number && visible.Any(e => e.Id == v.EvidenceId),
                cancel
            );
        if (version?.Sha256 is null)
        {
            return null;
        }

        if (version.TakenOutIn is not null)
        {
            throw new FileWithheldException(
                "This file was taken out for good, because words about a child stood in it. The evidence says when and "
                    + "by whom."
            );
        }

        await _scans.MustBeCleanAsync(version, await IsOwnAsync(version, cancel), cancel);

        var bytes =
            await store.GetAsync(version.Sha256, cancel)
            ?? throw new DamagedEvidenceException(
                "The file is missing from the evidence store. Tell an administrator: a backup may hold it."
            );
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == version.Sha256
            ? new(bytes, version.ContentType!, version.FileName!)
            : throw new DamagedEvidenceException(
                "The file in the evidence store is not the one that was put there. Tell an administrator: a backup "
                    + "may hold it."
            );
    }

    private async Task<bool> IsOwnAsync(EvidenceVersion version, CancellationToken cancel)
    {
        var me = actor.Person.Id;
        return me is not null
            && await db.Set<EvidenceVersion>()
                .AnyAsync(v => v.Id == version.Id && EF.Property<Guid?>(v, "CreatedById") == me, cancel);
    }

    private bool MayChange(Guid? agency) => actor.Person.ActsFor(agency) || actor.Person.May(Permission.ActForAgencies);
}

/// <summary>A stored file is missing or changed: nobody is given it as proof.</summary>
public sealed class DamagedEvidenceException : Exception
{
    public DamagedEvidenceException(string message)
        : base(message) { }

    public DamagedEvidenceException() { }

    public DamagedEvidenceException(string message, Exception innerException)
        : base(message, innerException) { }
}
