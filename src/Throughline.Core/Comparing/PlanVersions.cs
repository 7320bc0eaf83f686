using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Challenge;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Rules;
using Throughline.Core.Snapshots;
using Throughline.Domain.Calendar;
using Throughline.Domain.Updates;

namespace Throughline.Core.Comparing;

/// <summary>Two versions of a plan side by side, as far as this person may see.</summary>
/// <param name="Snapshots">What it can be compared with, newest first.</param>
/// <param name="From">The earlier version; null when there is no snapshot yet.</param>
/// <param name="To">The later version; null for the plan as it stands now.</param>
/// <param name="Compared">What changed; null without an earlier version.</param>
public sealed record ComparedVersions(
    Guid PlanId,
    string Title,
    IReadOnlyList<SnapshotSummary> Snapshots,
    SnapshotSummary? From,
    SnapshotSummary? To,
    ComparedPlans? Compared
);

/// <summary>Compares a plan with what an earlier meeting saw.</summary>
public sealed class PlanVersions(
    Actor actor,
    Sight sight,
    WholePlans plans,
    SnapshotQueries snapshots,
    LexiconBook words,
    TimeProvider clock
)
{
    /// <param name="from">A snapshot; null for the newest before the later version.</param>
    /// <param name="to">A snapshot; null for the plan as it stands now.</param>
    /// <returns>Null when there is no such plan or snapshot, or none that this person may see.</returns>
    public async Task<ComparedVersions?> CompareAsync(Guid planId, Guid? from, Guid? to, CancellationToken cancel)
    {
        var title = await sight.Of<Plan>().Where(p => p.Id == planId).Select(p => p.Title).SingleOrDefaultAsync(cancel);
        if (title is null)
        {
            return null;
        }

        var all = await snapshots.OfPlanAsync(planId, cancel);
        var later = to is { } t ? all.Find(s => s.Id == t) : null;
        var earlier = from is { } f
            ? all.Find(s => s.Id == f)
            : all.Find(s => later is null || s.TakenAt < later.TakenAt);
        if ((to is not null && later is null) || (from is not null && earlier is null))
        {
            return null;
        }

        if (earlier is null)
        {
            return new(planId, title, all, null, later, null);
        }

        var today = TheDayInBritain.At(clock.GetUtcNow().UtcDateTime);
        var was = (await snapshots.ViewAsync(earlier.Id, cancel))!.Content;
        var became = later is null
            ? await NowAsync(planId, cancel)
            : (await snapshots.ViewAsync(later.Id, cancel))!.Content;
        var before = KeptPlans.Of(await was.CalledNowAsync(sight, today, cancel));
        var after = KeptPlans.Of(await became.CalledNowAsync(sight, today, cancel));
        return new(planId, title, all, earlier, later, ComparedPlans.Of(before, after, await words.ReadAsync(cancel)));
    }

    private async Task<SnapshotContent> NowAsync(Guid planId, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (
            await plans.ReadAsync(planId, new("", TheDayInBritain.At(now), now, null), [UpdateState.Accepted], cancel)
        )!.For(actor.Person);
    }
}
