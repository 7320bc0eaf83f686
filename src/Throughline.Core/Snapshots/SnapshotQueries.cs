using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Snapshots;

/// <summary>A snapshot in a list.</summary>
public sealed record SnapshotSummary(
    Guid Id,
    string Title,
    DateOnly On,
    DateTime TakenAt,
    string TakenBy,
    Guid? CycleId
);

/// <summary>A snapshot as far as the person may see it.</summary>
/// <param name="Unchanged">True when the text still has the hash that was stored with it and written into the audit
/// chain when it was taken.</param>
public sealed record SnapshotView(
    SnapshotSummary Summary,
    Guid PlanId,
    string Sha256,
    bool Unchanged,
    bool WholePlan,
    SnapshotContent Content
);

/// <summary>Reads snapshots of plans that the person may see.</summary>
public sealed class SnapshotQueries(ThroughlineDb db, Actor actor, Sight sight)
{
    /// <summary>Newest meeting first.</summary>
    public Task<List<SnapshotSummary>> OfPlanAsync(Guid planId, CancellationToken cancel) =>
        Visible()
            .Where(s => s.PlanId == planId)
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.TakenAt)
            .Select(s => new SnapshotSummary(s.Id, s.Title, s.On, s.TakenAt, s.TakenBy, s.CycleId))
            .ToListAsync(cancel);

    /// <returns>Null when there is no such snapshot, or none that this person may see.</returns>
    public async Task<SnapshotView?> ViewAsync(Guid id, CancellationToken cancel)
    {
        if (await Visible().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancel) is not { } s)
        {
            return null;
        }

        var content = SnapshotJson.Read(s.Json);
        return new(
            new(s.Id, s.Title, s.On, s.TakenAt, s.TakenBy, s.CycleId),
            s.PlanId,
            s.Sha256,
            await IsUnchangedAsync(s, cancel),
            !actor.Person.SeesOnlyOwnAgency,
            content.For(actor.Person)
        );
    }

    /// <returns>The plan that a snapshot is of; null when there is no such snapshot, or none that this person may
    /// see.</returns>
    public Task<Guid?> PlanOfAsync(Guid id, CancellationToken cancel) =>
        Visible().Where(s => s.Id == id).Select(s => (Guid?)s.PlanId).SingleOrDefaultAsync(cancel);

    /// <returns>The very text that was hashed, for whoever may see all of it: coordinators and assurers. Null for
    /// others.</returns>
    public async Task<string?> JsonAsync(Guid id, CancellationToken cancel) =>
        actor.Person.May(Permission.TakeRecordsAway)
            ? await Visible().Where(s => s.Id == id).Select(s => s.Json).SingleOrDefaultAsync(cancel)
            : null;

    private async Task<bool> IsUnchangedAsync(Snapshot snapshot, CancellationToken cancel)
    {
        var hash = SnapshotJson.HashOf(snapshot.Json);
        var taken = await db.Set<AuditEvent>()
            .AsNoTracking()
            .Where(e => e.EntityId == snapshot.Id && SnapshotEvents.Taken.Codes.Contains(e.Code))
            .ToListAsync(cancel);
        return hash == snapshot.Sha256
            && taken is [var only]
            && only.New == hash
            && AuditChain.HashOf(only) == only.Hash;
    }

    private IQueryable<Snapshot> Visible()
    {
        var plans = sight.Of<Plan>();
        return db.Set<Snapshot>().Where(s => plans.Any(p => p.Id == s.PlanId));
    }
}
