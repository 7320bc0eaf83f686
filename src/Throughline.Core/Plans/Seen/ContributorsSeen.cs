using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Access;

namespace Throughline.Core.Plans.Seen;

/// <summary>Who helps with an action, of actions that they may see.</summary>
internal sealed class ContributorsSeen : ISeesOnAction<ContributingAgency>
{
    public IQueryable<ContributingAgency> On(IQueryable<ContributingAgency> all, List<Guid> seen, Person person) =>
        all.Where(x => seen.Contains(x.ActionId));

    public IQueryable<ContributingAgency> VisibleTo(IQueryable<ContributingAgency> all, Person person, ThroughlineDb db)
    {
        if (person.ReadsRestricted)
        {
            return all;
        }

        var actions = db.SeenBy<PlanAction>(person);
        return all.Where(x => actions.Any(a => a.Id == x.ActionId));
    }
}
