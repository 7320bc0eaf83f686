using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Domain.Figures;
using Throughline.Domain.Plans;

namespace Throughline.Core.Overview;

/// <summary>Counts actions by all that figures ask, in the database: one row for those that are alike.</summary>
internal static class Standings
{
    /// <summary>The counted row of one plan.</summary>
    internal sealed record PlanGroup(Guid PlanId, StandingGroup Group);

    /// <param name="actions">Those in sight; withdrawn ones are left out here.</param>
    public static async Task<List<PlanGroup>> CountAsync(IQueryable<PlanAction> actions, DateOnly today, CancellationToken cancel)
    {
        var silences = Silence.Words;
#pragma warning disable CA1304, CA1311, MA0011, CA1862 // Becomes SQL, where the database's own lower() is meant.
        var rows = await actions.Where(a => !a.Withdrawn).Select(a => new
        {
            a.PlanId,
            a.FindingId,
            a.AgencyId,
            a.Delivery,
            a.Assurance,
            Over = a.Delivery == Delivery.Complete || a.Closure == ClosureStage.Closed,
            Closed = a.Closure == ClosureStage.Closed,
            Late = a.Due != null && a.Due < today,
            LateAtFirst = a.FirstDue != null && a.FirstDue < today,
            Moved = a.TimesMoved > 0,
            Answered = a.LastUpdateAt != null || (a.Update != null && !silences.Contains(a.Update.Trim().ToLower()))
                || (a.Response!.Text != null && !silences.Contains(a.Response.Text.Trim().ToLower()))
                || (a.Response.Recommendation!.Kind == RecommendationKind.Question && a.Text != null && !silences.Contains(a.Text.Trim().ToLower())),
            a.TimesMoved,
            DaysMoved = a.TimesMoved > 0 ? a.DaysMoved : 0,
        }).GroupBy(a => new { a.PlanId, a.FindingId, a.AgencyId, a.Delivery, a.Assurance, a.Over, a.Closed, a.Late, a.LateAtFirst, a.Moved, a.Answered })
            .Select(g => new { g.Key, Actions = g.Count(), TimesMoved = g.Sum(a => a.TimesMoved), DaysMoved = g.Sum(a => a.DaysMoved) }).ToListAsync(cancel);
#pragma warning restore CA1304, CA1311, MA0011, CA1862
        return rows.ConvertAll(r => new PlanGroup(r.Key.PlanId, new(r.Key.FindingId, r.Key.AgencyId, r.Key.Delivery, r.Key.Assurance, r.Key.Over, r.Key.Closed,
            Overdue: r.Key.Late && !r.Key.Over, Saved: r.Key.LateAtFirst && !r.Key.Late && !r.Key.Over, r.Key.Moved, r.Key.Answered, r.Actions, r.TimesMoved, r.DaysMoved)));
    }
}
