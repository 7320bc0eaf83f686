using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>What ratings mean, in plans that they may see.</summary>
internal sealed class LegendsSeen : ISees<LegendRecord>
{
    public IQueryable<LegendRecord> VisibleTo(IQueryable<LegendRecord> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        var plans = db.SeenBy<Plan>(person);
        return all.Where(l => plans.Any(p => p.Id == l.PlanId));
    }
}
