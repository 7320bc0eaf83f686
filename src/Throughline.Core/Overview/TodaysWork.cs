using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Core.Overview;

/// <summary>What waits for the coordinator, counted.</summary>
/// <param name="CyclesDue">Open cycles whose last day for updates is within seven days or past.</param>
/// <param name="SilentAsks">Agencies that an open cycle asked and that have not answered it at all.</param>
/// <param name="EvidenceGoingStale">Versions of evidence that go stale within 28 days.</param>
/// <param name="HoldChecksDue">Closed actions of which it is time to ask whether it held.</param>
public sealed record WorkOfToday(int Updates, int Extensions, int Closures, int CyclesDue, int SilentAsks, int EvidenceGoingStale, int HoldChecksDue, int Drafts)
{
    public bool IsNothing => this == new WorkOfToday(0, 0, 0, 0, 0, 0, 0, 0);
}

/// <summary>Counts what needs the coordinator today.</summary>
public sealed class TodaysWork(ThroughlineDb db, Actor actor, Writes writes)
{
    private const int CycleDays = 7, StaleDays = 28;

    /// <returns>Null for people who are no coordinators.</returns>
    public async Task<WorkOfToday?> LoadAsync(CancellationToken cancel)
    {
        if (!actor.Person.IsCoordinator)
        {
            return null;
        }

        var today = TheDayInBritain.At(writes.Now);
        var (soon, stale) = (today.AddDays(CycleDays), today.AddDays(StaleDays));
        return new(
            await db.Updates.CountAsync(u => u.State == UpdateState.Submitted, cancel),
            await db.Extensions.CountAsync(e => e.State == ExtensionState.Asked, cancel),
            await db.Actions.CountAsync(a => !a.Withdrawn && (a.Closure == ClosureStage.ProposedByAgency || a.Closure == ClosureStage.AgreedByCoordinator || a.Closure == ClosureStage.AgreedBySubgroup), cancel),
            await db.Cycles.CountAsync(c => c.ClosedAt == null && c.DueOn <= soon, cancel),
            await db.Asks.CountAsync(a => a.FirstAnswerAt == null && db.Cycles.Any(c => c.Id == a.CycleId && c.ClosedAt == null), cancel),
            await db.EvidenceVersions.CountAsync(v => v.StaleOn != null && v.StaleOn >= today && v.StaleOn <= stale, cancel),
            await db.Actions.CountAsync(a => a.HoldCheckDue != null && a.Held == null && a.HoldCheckDue <= today, cancel),
            await db.Drafts.CountAsync(d => d.State == DraftState.UnderReview, cancel));
    }
}
