using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Challenge;

/// <summary>
/// Challenges about actions that they may see; wider ones of plans that they may see, for an agency's people those that
/// are their agency's.
/// </summary>
internal sealed class ChallengesSeen : ISeesOnAction<ChallengeRecord>
{
    public IQueryable<ChallengeRecord> On(IQueryable<ChallengeRecord> all, List<Guid> seen, Person person) =>
        all.Where(c => c.ActionId != null && seen.Contains(c.ActionId.Value));

    public IQueryable<ChallengeRecord> VisibleTo(IQueryable<ChallengeRecord> all, Person person, ThroughlineDb db)
    {
        var actions = db.SeenBy<PlanAction>(person);
        var plans = db.SeenBy<Plan>(person);
        var agency = person.AgencyId;
        var own = person.SeesOnlyOwnAgency;
        return all.Where(c =>
            plans.Any(p => p.Id == c.PlanId)
            && (c.ActionId == null ? !own || c.AgencyId == agency : actions.Any(a => a.Id == c.ActionId))
        );
    }
}
