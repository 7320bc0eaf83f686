using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>A restricted plan: coordinators and the people named on it. Any other: see <see cref="ISees{T}"/>.</summary>
internal sealed class PlansSeen : ISees<Plan>
{
    public IQueryable<Plan> VisibleTo(IQueryable<Plan> all, Person person, ThroughlineDb db)
    {
        if (person.Roles.Count == 0)
        {
            return all.Where(p => false);
        }

        if (person.ReadsRestricted)
        {
            return all;
        }

        var id = person.Id;
        all = all.Where(p => !p.Restricted || db.Set<PlanMember>().Any(m => m.PlanId == p.Id && m.PersonId == id));
        if (person.ReadsAllPlans)
        {
            return all;
        }

        if (person.AgencyId is not { } agency)
        {
            return all.Where(p => false);
        }

        return all.Where(p =>
            db.Set<PlanAction>()
                .Any(a => a.PlanId == p.Id && (a.AgencyId == agency || a.Contributors.Any(c => c.AgencyId == agency)))
        );
    }
}
