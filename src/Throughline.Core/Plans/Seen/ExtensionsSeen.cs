using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>New dates asked for, of actions that they may see.</summary>
internal sealed class ExtensionsSeen : ISeesOnAction<Extension>
{
    public IQueryable<Extension> On(IQueryable<Extension> all, List<Guid> seen, Person person) =>
        all.Where(x => seen.Contains(x.ActionId));

    public IQueryable<Extension> VisibleTo(IQueryable<Extension> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        var actions = db.SeenBy<PlanAction>(person);
        return all.Where(x => actions.Any(a => a.Id == x.ActionId));
    }
}
