using Microsoft.EntityFrameworkCore;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Plans;

/// <summary>Counts actions by all that figures ask, in the database: one row for those that are alike.</summary>
internal static class Standings
{
    /// <summary>The counted row of one plan.</summary>
    internal sealed record PlanGroup(Guid PlanId, StandingGroup Group);

    /// <param name="actions">Those in sight; withdrawn ones are left out here.</param>
    /// <param name="withFindings">False where nobody asks which finding they answer: fewer rows.</param>
    public static async Task<List<PlanGroup>> CountAsync(
        IQueryable<PlanAction> actions,
        DateOnly today,
        CancellationToken cancel,
        bool withFindings = true
    )
    {
        var rows = await Facts(actions.Where(a => !a.Withdrawn), today, withFindings)
            .GroupBy(a => new
            {
                a.PlanId,
                a.FindingId,
                a.AgencyId,
                a.Delivery,
                a.Assurance,
                a.Over,
                a.Closed,
                a.Late,
                a.LateAtFirst,
                a.Moved,
                a.Answer,
                Undated = a.Due == null,
            })
            .Select(g => new
            {
                g.Key,
                Actions = g.Count(),
                TimesMoved = g.Sum(a => a.TimesMoved),
                DaysMoved = g.Sum(a => a.DaysMoved),
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new PlanGroup(
            r.Key.PlanId,
            new(
                r.Key.FindingId,
                r.Key.AgencyId,
                r.Key.Delivery,
                r.Key.Assurance,
                r.Key.Over,
                r.Key.Closed,
                Overdue: r.Key.Late && !r.Key.Over,
                Saved: r.Key.LateAtFirst && !r.Key.Late && !r.Key.Over,
                r.Key.Moved,
                r.Key.Answer,
                r.Key.Undated,
                r.Actions,
                r.TimesMoved,
                r.DaysMoved
            )
        ));
    }

    /// <summary>
    /// The actions of one plan, in its order, with what its figures ask of each: one walk where a page needs counts,
    /// order, ratings and dates.
    /// </summary>
    /// <param name="actions">Those of one plan that are in sight, withdrawn ones too.</param>
    public static Task<List<StandingRow>> OfPlanAsync(
        IQueryable<PlanAction> actions,
        DateOnly today,
        CancellationToken cancel
    ) =>
        Facts(
                actions
                    .OrderBy(a => a.Response!.Recommendation!.Order)
                    .ThenBy(a => a.Response!.Order)
                    .ThenBy(a => a.Order)
                    .ThenBy(a => a.Id),
                today,
                withFindings: true
            )
            .ToListAsync(cancel);

    private static IQueryable<StandingRow> Facts(IQueryable<PlanAction> actions, DateOnly today, bool withFindings) =>
        actions.Select(a => new StandingRow
        {
            Id = a.Id,
            PlanId = a.PlanId,
            FindingId = withFindings ? a.FindingId : null,
            AgencyId = a.AgencyId,
            Delivery = a.Delivery,
            Assurance = a.Assurance,
            Over = a.Delivery == Delivery.Complete || a.Closure == ClosureStage.Closed,
            Closed = a.Closure == ClosureStage.Closed,
            Late = a.Due != null && a.Due < today,
            LateAtFirst = a.FirstDue != null && a.FirstDue < today,
            Moved = a.TimesMoved > 0,
            Answer = a.Answer,
            TimesMoved = a.TimesMoved,
            DaysMoved = a.TimesMoved > 0 ? a.DaysMoved : 0,
            Withdrawn = a.Withdrawn,
            Rating = a.Rating,
            Due = a.Due,
            FirstDue = a.FirstDue,
            Closure = a.Closure,
        });
}
