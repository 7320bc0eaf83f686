using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Closing;

/// <summary>Steps towards closure, of actions that they may see.</summary>
internal sealed class SignOffsSeen : ISeesOnAction<SignOff>
{
    public IQueryable<SignOff> On(IQueryable<SignOff> all, List<Guid> seen, Person person) =>
        all.Where(x => seen.Contains(x.ActionId));

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
