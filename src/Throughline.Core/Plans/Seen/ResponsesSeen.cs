using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>
/// Answers in plans that they may see; for an agency's people those that hold an action in their sight.
/// </summary>
internal sealed class ResponsesSeen : ISees<Response>
{
    public IQueryable<Response> VisibleTo(IQueryable<Response> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        if (person.SeesOnlyOwnAgency)
        {
            var actions = db.SeenBy<PlanAction>(person);
            return all.Where(x => actions.Any(a => a.ResponseId == x.Id));
        }

        var plans = db.SeenBy<Plan>(person);
        return all.Where(x => plans.Any(p => p.Id == x.Recommendation!.PlanId));
    }
}
