using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>
/// Actions of plans that they may see; of these, for an agency's people, their own and those they contribute to.
/// </summary>
internal sealed class ActionsSeen : ISees<PlanAction>
{
    public IQueryable<PlanAction> VisibleTo(IQueryable<PlanAction> all, Person person, ThroughlineDb db)
    {
        if (person.Roles.Count == 0)
        {
            return all.Where(a => false);
        }

        if (person.ReadsRestricted)
        {
            return all;
        }

        var id = person.Id;
        all = all.Where(a =>
            !db.Set<Plan>().Any(p => p.Id == a.PlanId && p.Restricted)
            || db.Set<PlanMember>().Any(m => m.PlanId == a.PlanId && m.PersonId == id)
        );
        if (person.ReadsAllPlans)
        {
            return all;
        }

        return person.AgencyId is { } agency
            ? all.Where(a => a.AgencyId == agency || a.Contributors.Any(c => c.AgencyId == agency))
            : all.Where(a => false);
    }
}
