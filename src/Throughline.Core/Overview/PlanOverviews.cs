using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Calendar;
using Throughline.Domain.Figures;

namespace Throughline.Core.Overview;

/// <summary>A name by which a row or column of a grid is called.</summary>
public sealed record Named(Guid Id, string Name);

/// <summary>How one plan stands on a day, as far as the person may see it.</summary>
/// <param name="Groups">What the figures were counted from.</param>
public sealed record PlanOverview(Guid Id, string Title, string? Committee, string? MeetingDate, DateOnly AsAt, PlanFigures Figures, IReadOnlyList<StandingGroup> Groups, IReadOnlyList<Named> Findings, IReadOnlyList<Named> Agencies);

/// <summary>Computes how plans stand, from what the person may see.</summary>
public sealed class PlanOverviews(ThroughlineDb db, Actor actor, Writes writes)
{
    /// <returns>Null when there is no such plan, or none that this person may see.</returns>
    public async Task<PlanOverview?> LoadAsync(Guid id, CancellationToken cancel)
    {
        var plan = await db.Plans.VisibleTo(actor.Person, db).Where(p => p.Id == id).Select(p => new { p.Title, p.Committee, p.MeetingDate }).SingleOrDefaultAsync(cancel);
        if (plan is null)
        {
            return null;
        }

        var today = TheDayInBritain.At(writes.Now);
        var groups = (await Standings.CountAsync(db.Actions.VisibleTo(actor.Person, db).Where(a => a.PlanId == id), today, cancel)).ConvertAll(g => g.Group);
        var names = new PlanNames(db);
        return new(id, plan.Title, plan.Committee, plan.MeetingDate, today, PlanFigures.Of(groups), groups, await names.FindingsAsync(id, groups, cancel), await names.AgenciesAsync(groups, cancel));
    }

    /// <returns>The title of a plan; null when there is no such plan, or none that this person may see.</returns>
    public Task<Named?> NameAsync(Guid id, CancellationToken cancel) => db.Plans.VisibleTo(actor.Person, db).Where(p => p.Id == id).Select(p => new Named(p.Id, p.Title)).SingleOrDefaultAsync(cancel);

    /// <summary>The agencies by name: all of them, or for an agency's people their own.</summary>
    public Task<List<Named>> AgenciesAsync(CancellationToken cancel)
    {
        var (narrow, own) = (actor.Person.SeesOnlyOwnAgency, actor.Person.AgencyId);
        return db.Agencies.Where(a => !narrow || a.Id == own).OrderBy(a => a.Name).Select(a => new Named(a.Id, a.Name)).ToListAsync(cancel);
    }
}
