using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;
using Throughline.Domain.Updates;

namespace Throughline.Core.Updates;

/// <summary>
/// Accepted updates of actions that they may see; those not accepted as <see cref="UnacceptedWords"/> says; drafts only
/// of the agency they act for.
/// </summary>
internal sealed class UpdatesSeen : ISeesOnAction<ActionUpdate>
{
    public IQueryable<ActionUpdate> VisibleTo(IQueryable<ActionUpdate> all, Person person, ThroughlineDb db)
    {
        var actions = db.SeenBy<PlanAction>(person);
        return Open(all, person).Where(u => actions.Any(a => a.Id == u.ActionId));
    }

    public IQueryable<ActionUpdate> On(IQueryable<ActionUpdate> all, List<Guid> seen, Person person) =>
        Open(all, person).Where(u => seen.Contains(u.ActionId));

    private static IQueryable<ActionUpdate> Open(IQueryable<ActionUpdate> all, Person person)
    {
        var agency = person.AgencyId;
        var (ofAgency, decides) = (person.Roles.Any(r => r.IsOfAgency()), UnacceptedWords.AreSeenBy(person));
        return all.Where(u =>
            u.State == UpdateState.Accepted
            || (ofAgency && u.AgencyId == agency)
            || (decides && u.State != UpdateState.Draft)
        );
    }
}
