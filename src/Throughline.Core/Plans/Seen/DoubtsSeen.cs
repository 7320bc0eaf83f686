using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans.Doubts;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>What was uncertain of actions that they may see; of a plan as a whole, for whoever may see the plan.</summary>
internal sealed class DoubtsSeen : ISees<PlanDoubt>
{
    public IQueryable<PlanDoubt> VisibleTo(IQueryable<PlanDoubt> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        var actions = db.SeenBy<PlanAction>(person);
        var plans = db.SeenBy<Plan>(person);
        return all.Where(d =>
            d.ActionId != null ? actions.Any(a => a.Id == d.ActionId) : plans.Any(p => p.Id == d.PlanId)
        );
    }
}
