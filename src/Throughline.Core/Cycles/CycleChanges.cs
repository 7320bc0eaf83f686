using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Comparing;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Snapshots;
using Throughline.Core.Updates;
using Throughline.Domain.Updates;

namespace Throughline.Core.Cycles;

/// <summary>What changed since the last meeting.</summary>
/// <param name="Since">The snapshot compared with; null when none was ever taken before.</param>
public sealed record CycleChangesView(
    UpdateCycle Cycle,
    SnapshotSummary? Since,
    IReadOnlyList<ActionChange> Changes,
    IReadOnlyDictionary<Guid, string> Agencies
)
{
    /// <summary>Updates that wait for the coordinator are among what changed.</summary>
    public bool CountsWaiting { get; init; }

    public int Count(ChangeKind kind) => Changes.Count(c => c.Kinds.Contains(kind));
}

/// <summary>Compares a cycle's plan, as it stands or as it was closed, with the snapshot before it.</summary>
public sealed class CycleChanges(Actor actor, Sight sight, Writes writes, WholePlans reading)
{
    /// <returns>Null when there is no such cycle, or none that this person may see.</returns>
    public async Task<CycleChangesView?> ViewAsync(Guid cycleId, CancellationToken cancel)
    {
        var plans = sight.Of<Plan>();
        if (
            await sight
                .Of<UpdateCycle>()
                .AsNoTracking()
                .SingleOrDefaultAsync(c => c.Id == cycleId && plans.Any(p => p.Id == c.PlanId), cancel)
            is not { } cycle
        )
        {
            return null;
        }

        var before = await sight
            .Of<Snapshot>()
            .AsNoTracking()
            .Where(s => s.PlanId == cycle.PlanId && s.TakenAt < cycle.CreatedAt)
            .OrderByDescending(s => s.TakenAt)
            .FirstOrDefaultAsync(cancel);
        var now = await NowAsync(cycle, cancel);
        var since = before is null
            ? null
            : new SnapshotSummary(before.Id, before.Title, before.On, before.TakenAt, before.TakenBy, before.CycleId);
        var changes = before is null
            ? []
            : PlanComparison.Between(SnapshotJson.Read(before.Json).For(actor.Person), now!.For(actor.Person));
        return new(cycle, since, changes, now!.Agencies.ToDictionary(a => a.Id, a => a.Name))
        {
            CountsWaiting = CountsWaiting,
        };
    }

    /// <summary>An agency's people see of what waits their own only.</summary>
    private bool CountsWaiting => UnacceptedWords.AreSeenBy(actor.Person) || actor.Person.SeesOnlyOwnAgency;

    /// <summary>The plan as the cycle closed it; while it is open, as it stands with what waits.</summary>
    private async Task<SnapshotContent?> NowAsync(UpdateCycle cycle, CancellationToken cancel) =>
        cycle.SnapshotId is { } id
            ? SnapshotJson.Read(
                await sight.Of<Snapshot>().Where(s => s.Id == id).Select(s => s.Json).SingleAsync(cancel)
            )
            : await reading.ReadAsync(
                cycle.PlanId,
                new(cycle.Title, cycle.MeetingOn, writes.Now, cycle.Id),
                CountsWaiting ? [UpdateState.Accepted, UpdateState.Submitted] : [UpdateState.Accepted],
                cancel
            );
}
