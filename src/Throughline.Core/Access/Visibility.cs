using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;
using Throughline.Core.Evidence;
using Throughline.Core.Plans;
using Throughline.Core.Updates;
using Throughline.Domain.Access;

namespace Throughline.Core.Access;

/// <summary>
/// What a person may see, as conditions that the database applies: a query without one of these shows nothing to nobody
/// by mistake only if every service uses them.
/// </summary>
/// <remarks>
/// A restricted plan: coordinators and the people named on it. Any other plan: everybody whose role reads all plans,
/// and an agency's people
/// where their agency answers for, or contributes to, at least one action. Within a plan an agency's people see only
/// those actions.
/// Restricted evidence: the agency whose it is, coordinators and assurers.
/// </remarks>
public static class Visibility
{
    public static IQueryable<Plan> VisibleTo(this IQueryable<Plan> plans, Person person, ThroughlineDb db)
    {
        if (person.Roles.Count == 0)
        {
            return plans.Where(p => false);
        }

        if (person.ReadsRestricted)
        {
            return plans;
        }

        var id = person.Id;
        plans = plans.Where(p => !p.Restricted || db.PlanMembers.Any(m => m.PlanId == p.Id && m.PersonId == id));
        if (person.ReadsAllPlans)
        {
            return plans;
        }

        if (person.AgencyId is not { } agency)
        {
            return plans.Where(p => false);
        }

        return plans.Where(p =>
            db.Actions.Any(a =>
                a.PlanId == p.Id && (a.AgencyId == agency || a.Contributors.Any(c => c.AgencyId == agency))
            )
        );
    }

    /// <summary>
    /// Actions of plans that they may see; of these, for an agency's people, their own and those they contribute to.
    /// </summary>
    public static IQueryable<PlanAction> VisibleTo(this IQueryable<PlanAction> actions, Person person, ThroughlineDb db)
    {
        if (person.Roles.Count == 0)
        {
            return actions.Where(a => false);
        }

        if (person.ReadsRestricted)
        {
            return actions;
        }

        var id = person.Id;
        actions = actions.Where(a =>
            !db.Plans.Any(p => p.Id == a.PlanId && p.Restricted)
            || db.PlanMembers.Any(m => m.PlanId == a.PlanId && m.PersonId == id)
        );
        if (person.ReadsAllPlans)
        {
            return actions;
        }

        return person.AgencyId is { } agency
            ? actions.Where(a => a.AgencyId == agency || a.Contributors.Any(c => c.AgencyId == agency))
            : actions.Where(a => false);
    }

    /// <summary>Evidence of actions that they may see, without what is restricted to others.</summary>
    public static IQueryable<EvidenceRecord> VisibleTo(
        this IQueryable<EvidenceRecord> evidence,
        Person person,
        ThroughlineDb db
    )
    {
        var actions = db.Actions.VisibleTo(person, db);
        var agency = person.AgencyId;
        var seesRestricted = person.IsCoordinator || person.IsAssurer;
        var ofAgency = person.Roles.Any(r => r.IsOfAgency());
        return evidence.Where(e =>
            actions.Any(a => a.Id == e.ActionId)
            && (!e.Restricted || seesRestricted || (ofAgency && e.AgencyId == agency))
        );
    }

    /// <summary>
    /// Submitted and decided updates of actions that they may see; drafts only of the agency they act for.
    /// </summary>
    public static IQueryable<ActionUpdate> VisibleTo(
        this IQueryable<ActionUpdate> updates,
        Person person,
        ThroughlineDb db
    )
    {
        var actions = db.Actions.VisibleTo(person, db);
        var agency = person.AgencyId;
        var ofAgency = person.Roles.Any(r => r.IsOfAgency());
        return updates.Where(u =>
            actions.Any(a => a.Id == u.ActionId)
            && (u.State != Domain.Updates.UpdateState.Draft || (ofAgency && u.AgencyId == agency))
        );
    }
}
