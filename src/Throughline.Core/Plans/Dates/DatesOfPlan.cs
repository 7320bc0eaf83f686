using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans.Dates;

namespace Throughline.Core.Plans.Dates;

/// <summary>Counts how a plan's dates moved, over the actions that the person may see.</summary>
public sealed class DatesOfPlan(PlanRecordsInSight sight)
{
    public Task<MovedDates> CountAsync(Guid planId, CancellationToken cancel) =>
        CountAsync(planId, sight.Today, cancel);

    public async Task<MovedDates> CountAsync(Guid planId, DateOnly asAt, CancellationToken cancel)
    {
        var actions = await sight
            .Of<PlanAction>()
            .Where(a => a.PlanId == planId && !a.Withdrawn && (a.Due != null || a.FirstDue != null))
            .Select(a => new
            {
                a.Due,
                a.FirstDue,
                a.TimesMoved,
                a.Delivery,
                a.Closure,
            })
            .ToListAsync(cancel);
        return MovedDates.Of(
            actions.Select(a => DateFacts.Of(a.Due, a.FirstDue, a.TimesMoved, a.Delivery, a.Closure, withdrawn: false)),
            asAt
        );
    }

    /// <summary>Actions whose date was moved or is overdue, the most moved first.</summary>
    public async Task<List<PlanAction>> MovedOrLateAsync(Guid planId, CancellationToken cancel)
    {
        var today = sight.Today;
        var actions = await sight
            .Of<PlanAction>()
            .AsNoTracking()
            .Include(a => a.Response!.Agency)
            .Where(a => a.PlanId == planId && !a.Withdrawn && (a.TimesMoved > 0 || a.Due < today))
            .OrderByDescending(a => a.DaysMoved)
            .ThenBy(a => a.Due)
            .ThenBy(a => a.Order)
            .ToListAsync(cancel);
        return actions.FindAll(a => a.TimesMoved > 0 || DueDates.IsOverdue(Facts(a), today));
    }

    /// <summary>All that decides whether an action is late.</summary>
    public static DateFacts Facts(PlanAction action) =>
        DateFacts.Of(action.Due, action.FirstDue, action.TimesMoved, action.Delivery, action.Closure, action.Withdrawn);
}
