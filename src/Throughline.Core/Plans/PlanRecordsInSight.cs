using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;
using Throughline.Domain.Calendar;

namespace Throughline.Core.Plans;

/// <summary>Loads records for a change as far as the person may see them, and says who may change what.</summary>
public sealed class PlanRecordsInSight(ThroughlineDb db, Actor actor, Sight sight, Writes writes)
{
    public Person Person => actor.Person;

    public DateOnly Today => TheDayInBritain.At(writes.Now);

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<Plan> PlanAsync(Guid id, CancellationToken cancel) =>
        await sight.Of<Plan>().Include(p => p.Legend).SingleOrDefaultAsync(p => p.Id == id, cancel)
        ?? throw new NotHereException();

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<PlanAction> ActionAsync(Guid id, CancellationToken cancel) =>
        await sight.Of<PlanAction>().SingleOrDefaultAsync(a => a.Id == id, cancel) ?? throw new NotHereException();

    /// <exception cref="NotHereException">There is none that they may see.</exception>
    public async Task<Recommendation> RecommendationAsync(Guid id, CancellationToken cancel) =>
        await Of<Recommendation>().SingleOrDefaultAsync(r => r.Id == id, cancel) ?? throw new NotHereException();

    /// <summary>The records of this kind that they may see.</summary>
    public IQueryable<T> Of<T>()
        where T : class => db.SeenBy<T>(Person);

    /// <summary>The records of this kind on some actions, as far as they may see them.</summary>
    /// <param name="seen">Actions that were loaded in sight.</param>
    public IQueryable<T> On<T>(List<Guid> seen)
        where T : class => db.SeenOn<T>(seen, Person);

    /// <summary>Nothing new is asked of an agency that is over.</summary>
    /// <exception cref="Domain.Plans.RuleBrokenException">It has ended.</exception>
    public async Task StandsAsync(Guid? agency, string field, CancellationToken cancel)
    {
        var found = await sight.Of<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == agency, cancel);
        if (found?.HasEnded(Today) == true)
        {
            throw new Domain.Plans.RuleBrokenException(
                $"{found.Name} has ended: nothing new is asked of it. Choose the answer of another agency.",
                field
            );
        }
    }

    /// <exception cref="NotAllowedException">They are no coordinator.</exception>
    public void OnlyCoordinator() => Person.Must(Permission.ChangePlans);

    /// <exception cref="NotAllowedException">They are neither coordinator nor lead of the action's agency.</exception>
    public void OnlyLeadOrCoordinator(PlanAction action)
    {
        if (!Person.May(Permission.ActForAgencies) && !Person.LeadsFor(action.AgencyId))
        {
            throw new NotAllowedException(
                "Only the lead of the agency that answers for this action, or the coordinator, may do this."
            );
        }
    }

    /// <exception cref="NotAllowedException">They are neither coordinator nor of the action's agency.</exception>
    public void OnlyAgencyOrCoordinator(PlanAction action)
    {
        if (!Person.May(Permission.ActForAgencies) && !Person.ActsFor(action.AgencyId))
        {
            throw new NotAllowedException(
                "Only the agency that answers for this action, or the coordinator, may do this."
            );
        }
    }

    /// <exception cref="NotAllowedException">They are neither coordinator nor assurer.</exception>
    public void OnlyCoordinatorOrAssurer() => Person.Must(Permission.Assure);
}
