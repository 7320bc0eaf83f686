using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Intake;

/// <summary>What a person is told before they take an acceptance back.</summary>
/// <param name="Until">The last moment at which it can be, UTC.</param>
/// <param name="Since">What others gave to the plan since, such as "2 updates"; while there is any it stays.</param>
/// <param name="Changed">Actions that were changed by hand since: these changes are not carried to the draft.</param>
public sealed record TakingBackView(
    Guid PlanId,
    string Title,
    int Version,
    DateTime Until,
    bool IsOver,
    IReadOnlyList<string> Since,
    int Changed
);

/// <summary>
/// Takes the acceptance of a reading back, with a reason: the plan is gone, its draft waits for review with all its
/// corrections. Refused once anybody has given something to the plan: nothing that was said may be lost.
/// </summary>
public sealed class TakingBack(ThroughlineDb db, Writes writes, Actor actor, Sight sight)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <exception cref="NotHereException">There is no such plan, or it was not read from a paper.</exception>
    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    public async Task<TakingBackView> ViewAsync(Guid planId, CancellationToken cancel)
    {
        var plan = await FindAsync(planId, cancel);
        return new(
            plan.Id,
            plan.Title,
            plan.Version,
            plan.CreatedAt + Lasts,
            writes.Now > plan.CreatedAt + Lasts,
            await GivenToPlan.SinceAsync(db, planId, cancel),
            await sight.Of<PlanAction>().CountAsync(a => a.PlanId == planId && a.Version > 1, cancel)
        );
    }

    /// <returns>The draft that waits for review again.</returns>
    /// <exception cref="RuleBrokenException">No reason, too late, or somebody has given something to the plan.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else changed the plan after it was shown.</exception>
    public async Task<Guid> TakeAsync(Guid planId, int seenVersion, string? why, CancellationToken cancel)
    {
        var plan = await FindAsync(planId, cancel);
        Writes.Saw(plan, seenVersion);
        var reason = Need.Words(why, "why", 400, "Say why the acceptance is taken back.");
        Need.That(
            writes.Now <= plan.CreatedAt + Lasts,
            "A plan can be taken back for 30 days. Withdraw its actions on their own pages instead."
        );
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await GivenToPlan.HoldAsync(db, planId, cancel);
        var since = await GivenToPlan.SinceAsync(db, planId, cancel);
        Need.That(
            since.Count == 0,
            $"The plan holds {string.Join(", ", since)} by now, which would be lost. Change it on its own pages instead."
        );
        var draft = await db.Set<PlanDraft>().SingleAsync(d => d.Id == plan.DraftId, cancel);
        (draft.State, draft.PlanId) = (DraftState.UnderReview, null);
        writes.Change(draft);
        writes.Record(IntakeEvents.AcceptanceTakenBack, draft, old: planId.ToString(), why: reason);
        writes.Record(IntakeEvents.AcceptanceTakenBack, plan, old: plan.Title, why: reason);
        await AcceptedPlan.RemoveAsync(db, plan, cancel);
        await writes.SaveAsync(cancel);
        await transaction.CommitAsync(cancel);
        return draft.Id;
    }

    private async Task<Plan> FindAsync(Guid id, CancellationToken cancel)
    {
        var plan = await sight.Of<Plan>().SingleOrDefaultAsync(p => p.Id == id, cancel) ?? throw new NotHereException();
        actor.Person.Must(Permission.ChangePlans);
        return plan.DraftId is null ? throw new NotHereException() : plan;
    }
}
