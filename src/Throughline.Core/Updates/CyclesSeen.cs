using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Updates;

/// <summary>Update cycles of plans that they may see; for an agency's people those that ask it.</summary>
internal sealed class CyclesSeen : ISees<UpdateCycle>
{
    public IQueryable<UpdateCycle> VisibleTo(IQueryable<UpdateCycle> all, Person person, ThroughlineDb db)
    {
        var plans = db.SeenBy<Plan>(person);
        var (narrow, agency) = (person.SeesOnlyOwnAgency, person.AgencyId);
        return all.Where(c => plans.Any(p => p.Id == c.PlanId) && (!narrow || c.Asks.Any(a => a.AgencyId == agency)));
    }
}

/// <summary>What a cycle in their sight asks; for an agency's people what it asks of their own.</summary>
internal sealed class AsksSeen : ISees<CycleAsk>
{
    public IQueryable<CycleAsk> VisibleTo(IQueryable<CycleAsk> all, Person person, ThroughlineDb db)
    {
        var cycles = db.SeenBy<UpdateCycle>(person);
        var (narrow, agency) = (person.SeesOnlyOwnAgency, person.AgencyId);
        return all.Where(a => cycles.Any(c => c.Id == a.CycleId) && (!narrow || a.AgencyId == agency));
    }
}
