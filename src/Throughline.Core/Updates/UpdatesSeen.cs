using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// Submitted and decided updates of actions that they may see; drafts only of the agency they act for.
/// </summary>
internal sealed class UpdatesSeen : ISees<ActionUpdate>
{
    public IQueryable<ActionUpdate> VisibleTo(IQueryable<ActionUpdate> all, Person person, ThroughlineDb db)
    {
        var actions = db.SeenBy<PlanAction>(person);
        var agency = person.AgencyId;
        var ofAgency = person.Roles.Any(r => r.IsOfAgency());
        return all.Where(u =>
            actions.Any(a => a.Id == u.ActionId) && (u.State != UpdateState.Draft || (ofAgency && u.AgencyId == agency))
        );
    }
}
