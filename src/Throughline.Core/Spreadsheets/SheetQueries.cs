using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;

namespace Throughline.Core.Spreadsheets;

/// <summary>Reads a plan, or an agency's part of it, as its spreadsheet shows it.</summary>
public sealed class SheetQueries(Actor actor, Sight sight, TimeProvider clock)
{
    /// <param name="agencyId">The part to show; null for all that the person may see. An agency's people always get
    /// their own.</param>
    /// <returns>Null when there is no such plan or agency, or none that this person may see.</returns>
    public async Task<PlanSheet?> LoadAsync(Guid planId, Guid? agencyId, CancellationToken cancel)
    {
        var person = actor.Person;
        var plan = await sight
            .Of<Plan>()
            .AsNoTracking()
            .Include(p => p.Legend)
            .Where(p => p.Id == planId)
            .SingleOrDefaultAsync(cancel);
        // A sheet of an agency that became one with another is that one's.
        agencyId = await sight.Of<Agency>().OneNowAsync(agencyId, cancel);
        var part = person.SeesOnlyOwnAgency ? person.AgencyId : agencyId;
        var agency = part is null
            ? null
            : await sight.Of<Agency>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == part, cancel);
        if (
            plan is null
            || (part is not null && agency is null)
            || (person.SeesOnlyOwnAgency && agencyId is not null && agencyId != part)
        )
        {
            return null;
        }

        var actions = await Shown(planId, part).OrderBy(a => a.Order).ToListAsync(cancel);
        return new(
            plan.Id,
            plan.Title,
            part,
            agency?.Name,
            clock.GetUtcNow().UtcDateTime,
            RatingsOf(plan, actions),
            await new SheetRows(sight, planId).OfAsync(actions, part, cancel)
        );
    }

    private IQueryable<PlanAction> Shown(Guid plan, Guid? part)
    {
        var visible = sight.Of<PlanAction>().AsNoTracking().Where(a => a.PlanId == plan);
        return part is null
            ? visible
            : visible.Where(a => a.AgencyId == part || a.Contributors.Any(c => c.AgencyId == part));
    }

    /// <summary>The plans in which the person's agency has a part, with the number of its actions.</summary>
    public async Task<List<(Guid Id, string Title, int Actions)>> PlansOfMyAgencyAsync(CancellationToken cancel)
    {
        var agency = actor.Person.AgencyId;
        var actions = sight.Of<PlanAction>().Where(a => agency != null && a.AgencyId == agency);
        return (
            await sight
                .Of<Plan>()
                .Where(p => actions.Any(a => a.PlanId == p.Id))
                .OrderBy(p => p.Title)
                .Select(p => new
                {
                    p.Id,
                    p.Title,
                    Actions = actions.Count(a => a.PlanId == p.Id),
                })
                .ToListAsync(cancel)
        ).ConvertAll(p => (p.Id, p.Title, p.Actions));
    }

    /// <summary>
    /// The agencies that answer for an action of the plan, for choosing a part; an agency's people get none, since
    /// theirs is chosen.
    /// </summary>
    public async Task<List<(Guid Id, string Name)>> AgenciesOfAsync(Guid planId, CancellationToken cancel)
    {
        if (actor.Person.SeesOnlyOwnAgency)
        {
            return [];
        }

        var actions = sight.Of<PlanAction>().Where(a => a.PlanId == planId);
        return (
            await sight
                .Of<Agency>()
                .Where(g => actions.Any(a => a.AgencyId == g.Id))
                .OrderBy(g => g.Name)
                .Select(g => new { g.Id, g.Name })
                .ToListAsync(cancel)
        ).ConvertAll(g => (g.Id, g.Name));
    }

    /// <summary>
    /// The plan's own legend; without one the usual letters, and what its actions bear: the same as the update page
    /// offers.
    /// </summary>
    private static SheetRatings RatingsOf(Plan plan, List<PlanAction> actions)
    {
        if (plan.Legend.Count > 0)
        {
            return new([.. plan.Legend.OrderBy(l => l.Order).Select(l => (l.Code, (string?)l.Meaning))]);
        }

        (string, string?)[] usual = [("R", null), ("A", null), ("G", null), ("Complete", null)];
        return new([
            .. usual,
            .. actions
                .Select(a => a.Rating)
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Where(c => !usual.Any(u => u.Item1 == c))
                .Order(StringComparer.Ordinal)
                .Select(c => (c, (string?)null)),
        ]);
    }
}
