using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Overview;

/// <summary>Computes how plans stand, from what the person may see.</summary>
public sealed class PlanOverviews(ThroughlineDb db, Actor actor, Sight sight, Writes writes)
{
    /// <summary>So many stand on the overview; the list behind holds them all.</summary>
    public const int MostListed = 8;

    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<PlanOverview?> LoadAsync(Guid id, CancellationToken cancel)
    {
        var plan = await sight
            .Of<Plan>()
            .Where(p => p.Id == id)
            .Select(p => new
            {
                p.Title,
                p.Committee,
                p.MeetingDate,
            })
            .SingleOrDefaultAsync(cancel);
        if (plan is null)
        {
            return null;
        }

        var today = TheDayInBritain.At(writes.Now);
        var actions = sight.Of<PlanAction>().Where(a => a.PlanId == id);
        var groups = (await Standings.CountAsync(actions, today, cancel)).ConvertAll(g => g.Group);
        var names = new PlanNames(db, sight);
        var overdue = Dated(actions.Narrow(new(Dates: DateState.Overdue), today, []).OrderBy(a => a.Due));
        var moved = Dated(
            actions
                .Narrow(new(Dates: DateState.Moved), today, [])
                .OrderByDescending(a => a.DaysMoved)
                .ThenByDescending(a => a.TimesMoved)
        );
        return new(
            id,
            plan.Title,
            plan.Committee,
            plan.MeetingDate,
            today,
            PlanFigures.Of(groups),
            groups,
            await names.FindingsAsync(id, groups, cancel),
            await names.AgenciesAsync(groups, cancel),
            await overdue.ToListAsync(cancel),
            await moved.ToListAsync(cancel),
            await new PlanHistory(sight).PointsAsync(
                id,
                actor.Person.SeesOnlyOwnAgency ? actor.Person.AgencyId : null,
                cancel
            )
        );
    }

    /// <returns>The title of a plan; null when there is no such plan, or none that this person may see.</returns>
    public Task<Named?> NameAsync(Guid id, CancellationToken cancel) =>
        sight.Of<Plan>().Where(p => p.Id == id).Select(p => new Named(p.Id, p.Title)).SingleOrDefaultAsync(cancel);

    /// <summary>The agencies by name: all of them, or for an agency's people their own.</summary>
    public Task<List<Named>> AgenciesAsync(CancellationToken cancel)
    {
        var (narrow, own) = (actor.Person.SeesOnlyOwnAgency, actor.Person.AgencyId);
        return sight
            .Of<Agency>()
            .Where(a => !narrow || a.Id == own)
            .OrderBy(a => a.Name)
            .Select(a => new Named(a.Id, a.Name))
            .ToListAsync(cancel);
    }

    private IQueryable<DatedAction> Dated(IOrderedQueryable<PlanAction> actions) =>
        actions
            .ThenBy(a => a.Id)
            .Take(MostListed)
            .Select(a => new DatedAction(
                a.Id,
                a.RecommendationId,
                sight.Of<Agency>().Where(g => g.Id == a.AgencyId).Select(g => g.Name).FirstOrDefault(),
                a.Text ?? a.Description ?? "An action without words",
                a.Due,
                a.FirstDue,
                a.TimesMoved,
                a.DaysMoved
            ));
}
