using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>An update that waits, beside what stands in the plan now.</summary>
/// <param name="Action">What it is about, as it stands in the plan.</param>
/// <param name="ActionMark">The mark of the action's words; see <see cref="ActionWords"/>.</param>
public sealed record QueueRow(
    ActionUpdate Waiting,
    PlanAction Action,
    string Plan,
    string? Agency,
    string? Recommendation,
    string ActionMark,
    int Evidence
);

/// <summary>A page of the queue, and what it can be narrowed to.</summary>
public sealed record QueuePage(
    IReadOnlyList<QueueRow> Rows,
    int All,
    int Page,
    int Pages,
    IReadOnlyList<(Guid Id, string Name)> Agencies
);

/// <summary>Updates that wait for the coordinator, the longest waiting first.</summary>
public sealed class WaitingUpdates(ThroughlineDb db, Actor actor, Sight sight)
{
    /// <summary>Updates on a page.</summary>
    public const int PageSize = 20;

    /// <param name="page">From 1; beyond the last shows the last.</param>
    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    public async Task<QueuePage> PageAsync(Guid? agency, Guid? plan, int page, CancellationToken cancel)
    {
        if (!actor.Person.May(Permission.DecideUpdates))
        {
            throw new NotAllowedException(
                "Only a coordinator decides on updates. What your agency submitted stands on its own page."
            );
        }

        var waiting = sight.Of<ActionUpdate>().AsNoTracking().Where(u => u.State == UpdateState.Submitted);
        var agencies = await sight
            .Of<Agency>()
            .Where(a => db.Set<ActionUpdate>().Any(u => u.AgencyId == a.Id && u.State == UpdateState.Submitted))
            .OrderBy(a => a.Name)
            .Select(a => new { a.Id, a.Name })
            .ToListAsync(cancel);
        var narrowed = waiting.Where(u =>
            (agency == null || u.AgencyId == agency) && (plan == null || u.PlanId == plan)
        );
        var all = await narrowed.CountAsync(cancel);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = await (
            from u in narrowed
            orderby u.SubmittedAt, u.Id
            select new
            {
                Update = u,
                u.Action,
                Plan = sight.Of<Plan>().Where(p => p.Id == u.PlanId).Select(p => p.Title).First(),
                Agency = sight.Of<Agency>().Where(a => a.Id == u.AgencyId).Select(a => a.Name).FirstOrDefault(),
                Recommendation = sight
                    .Of<Recommendation>()
                    .Where(r => r.Id == u.Action!.RecommendationId)
                    .Select(r => r.Text)
                    .FirstOrDefault(),
                Evidence = sight.Of<EvidenceRecord>().Count(e => e.ActionId == u.ActionId && !e.Withdrawn),
            }
        )
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancel);
        return new(
            [
                .. rows.Select(r => new QueueRow(
                    r.Update,
                    r.Action!,
                    r.Plan,
                    r.Agency,
                    r.Recommendation,
                    ActionWords.Mark(r.Action!.Rating, r.Action.Update),
                    r.Evidence
                )),
            ],
            all,
            page,
            pages,
            [.. agencies.Select(a => (a.Id, a.Name))]
        );
    }
}
