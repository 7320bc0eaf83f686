using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Closing;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;
using Throughline.Domain.Plans;

namespace Throughline.Core.Overview;

/// <summary>
/// Lists what waits for a coordinator or an assurer; a number on their home page is the length of its list.
/// </summary>
public sealed class WaitingWork(Actor actor, Sight sight, Writes writes)
{
    public const int PageSize = 30;

    /// <summary>Evidence is called to mind so many days before it goes stale.</summary>
    public const int StaleDays = 28;

    private readonly WaitingEvidence _evidence = new(sight, writes);

    /// <exception cref="NotAllowedException">They are neither coordinator nor assurer.</exception>
    public Task<int> CountAsync(WaitingList list, CancellationToken cancel) => Of(list).CountAsync(cancel);

    /// <param name="page">From 1; beyond the last shows the last.</param>
    /// <exception cref="NotAllowedException">They are neither coordinator nor assurer.</exception>
    public async Task<WaitingPage> PageAsync(WaitingList list, int page, CancellationToken cancel)
    {
        var rows = Of(list);
        var all = await rows.CountAsync(cancel);
        var pages = Math.Max(1, (all + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        return new(list, await rows.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel), all, page, pages);
    }

    /// <summary>The whole list, to take away.</summary>
    /// <exception cref="NotAllowedException">They are neither coordinator nor assurer.</exception>
    public Task<List<WaitingRow>> AllAsync(WaitingList list, CancellationToken cancel) => Of(list).ToListAsync(cancel);

    private IQueryable<WaitingRow> Of(WaitingList list)
    {
        if (!actor.Person.May(Permission.Assure))
        {
            throw new NotAllowedException(
                "Only coordinators and assurers decide about these. What is asked of your agency stands on "
                    + "its own page."
            );
        }

        return list switch
        {
            WaitingList.Extensions => Extensions(),
            WaitingList.Closures => Closures(),
            WaitingList.Silent => Silent(),
            WaitingList.Stale => _evidence.Stale(),
            WaitingList.Unchecked => _evidence.Unchecked(),
        };
    }

    private IQueryable<WaitingRow> Extensions() =>
        from e in sight.Of<Extension>()
        join a in sight.Of<PlanAction>() on e.ActionId equals a.Id
        where e.State == ExtensionState.Asked
        orderby e.CreatedAt, e.Id
        select new WaitingRow(
            e.Id,
            a.Id,
            a.Text ?? a.Description,
            sight.Of<Agency>().Where(g => g.Id == a.AgencyId).Select(g => g.Name).FirstOrDefault(),
            sight.Of<Plan>().Where(p => p.Id == a.PlanId).Select(p => p.Title).First(),
            e.ToDue,
            e.CreatedAt,
            e.Why,
            null
        );

    /// <summary>
    /// All that are on their way, for a coordinator; for an assurer those that a body must still agree.
    /// </summary>
    private IQueryable<WaitingRow> Closures()
    {
        var first = actor.Person.May(Permission.AgreeClosures)
            ? ClosureStage.ProposedByAgency
            : ClosureStage.AgreedByCoordinator;
        var steps = sight.Of<SignOff>().OrderByDescending(s => s.CreatedAt);
        return from a in sight.Of<PlanAction>()
            where
                !a.Withdrawn
                && (
                    a.Closure == first
                    || a.Closure == ClosureStage.AgreedByCoordinator
                    || a.Closure == ClosureStage.AgreedBySubgroup
                )
            orderby a.ChangedAt, a.Id
            select new WaitingRow(
                a.Id,
                a.Id,
                a.Text ?? a.Description,
                sight.Of<Agency>().Where(g => g.Id == a.AgencyId).Select(g => g.Name).FirstOrDefault(),
                sight.Of<Plan>().Where(p => p.Id == a.PlanId).Select(p => p.Title).First(),
                null,
                steps.Where(s => s.ActionId == a.Id).Select(s => (DateTime?)s.CreatedAt).FirstOrDefault(),
                steps.Where(s => s.ActionId == a.Id).Select(s => s.Why).FirstOrDefault(),
                a.Closure
            );
    }

    private IQueryable<WaitingRow> Silent() =>
        from ask in sight.Of<CycleAsk>()
        join c in sight.Of<UpdateCycle>() on ask.CycleId equals c.Id
        join p in sight.Of<Plan>() on c.PlanId equals p.Id
        where
            ask.FirstAnswerAt == null
            && c.ClosedAt == null
            && AskedOfAgencies.Of(sight.Of<PlanAction>()).Any(a => a.PlanId == c.PlanId && a.AgencyId == ask.AgencyId)
        orderby c.DueOn, ask.Agency!.Name, ask.Id
        select new WaitingRow(c.Id, null, c.Title, ask.Agency!.Name, p.Title, c.DueOn, ask.AskedAt, null, null);
}
