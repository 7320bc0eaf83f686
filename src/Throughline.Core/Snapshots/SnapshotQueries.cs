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
/// chain when it was taken, or when words were taken out of it.</param>
/// <param name="WordsTakenOutAt">When words about a child were last taken out of it; null when they never were.</param>
public sealed record SnapshotView(
    SnapshotSummary Summary,
    Guid PlanId,
    string Sha256,
    bool Unchanged,
    DateTime? WordsTakenOutAt,
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
        var last = await LastOfItsHashAsync(s, cancel);
        return new(
            new(s.Id, s.Title, s.On, s.TakenAt, s.TakenBy, s.CycleId),
            s.PlanId,
            s.Sha256,
            IsUnchanged(s, last),
            last is not null && SnapshotEvents.WordsTakenOut.Codes.Contains(last.Code) ? last.At : null,
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

    /// <summary>The last event that gave it its hash: its taking, or that words were taken out of it.</summary>
    private Task<AuditEvent?> LastOfItsHashAsync(Snapshot snapshot, CancellationToken cancel) =>
        db.Set<AuditEvent>()
            .AsNoTracking()
            .Where(e => e.EntityId == snapshot.Id && SnapshotEvents.OfItsHash.Contains(e.Code))
            .OrderByDescending(e => e.Sequence)
            .FirstOrDefaultAsync(cancel);

    private static bool IsUnchanged(Snapshot snapshot, AuditEvent? last)
    {
        var hash = SnapshotJson.HashOf(snapshot.Json);
        return hash == snapshot.Sha256
            && last is not null
            && last.New == hash
            && AuditChain.HashOf(last) == last.Hash
            && !EventTexts.Differing(last).Any();
    }

    private IQueryable<Snapshot> Visible()
    {
        var plans = sight.Of<Plan>();
        return db.Set<Snapshot>().Where(s => plans.Any(p => p.Id == s.PlanId));
    }
}
