using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>
/// Findings of plans that they may see; for an agency's people those that govern an action in their sight.
/// </summary>
internal sealed class FindingsSeen : ISees<Finding>
{
    public IQueryable<Finding> VisibleTo(IQueryable<Finding> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        if (person.SeesOnlyOwnAgency)
        {
            var actions = db.SeenBy<PlanAction>(person);
            return all.Where(x => actions.Any(a => a.FindingId == x.Id));
        }

        var plans = db.SeenBy<Plan>(person);
        return all.Where(x => plans.Any(p => p.Id == x.PlanId));
    }
}
