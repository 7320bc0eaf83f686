using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Closing;

/// <summary>Steps towards closure, of actions that they may see.</summary>
internal sealed class SignOffsSeen : ISees<SignOff>
{
    public IQueryable<SignOff> VisibleTo(IQueryable<SignOff> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        var actions = db.SeenBy<PlanAction>(person);
        return all.Where(x => actions.Any(a => a.Id == x.ActionId));
    }
}
