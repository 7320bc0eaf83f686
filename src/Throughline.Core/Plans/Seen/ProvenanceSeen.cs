using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>Where the words of an action came from, of actions that they may see.</summary>
internal sealed class ProvenanceSeen : ISeesOnAction<Provenance>
{
    public IQueryable<Provenance> On(IQueryable<Provenance> all, List<Guid> seen, Person person) =>
        all.Where(x => seen.Contains(x.ActionId));

    public IQueryable<Provenance> VisibleTo(IQueryable<Provenance> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        var actions = db.SeenBy<PlanAction>(person);
        return all.Where(x => actions.Any(a => a.Id == x.ActionId));
    }
}
