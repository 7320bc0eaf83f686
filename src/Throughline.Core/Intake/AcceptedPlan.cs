using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Core.Plans.Doubts;

namespace Throughline.Core.Intake;

/// <summary>What acceptance makes, as a whole.</summary>
[SeesEverything("removes a plan that was found in sight, with everything of it")]
internal static class AcceptedPlan
{
    /// <summary>
    /// Removes the plan with every record of it, one by one: the database would take them along unsaid, and what goes
    /// unsaid is missed by whoever proves the record. The caller saves.
    /// </summary>
    public static async Task RemoveAsync(ThroughlineDb db, Plan plan, CancellationToken cancel)
    {
        var id = plan.Id;
        var actions = db.Set<PlanAction>().Where(a => a.PlanId == id);
        db.RemoveRange(await db.Set<Provenance>().Where(p => actions.Any(a => a.Id == p.ActionId)).ToListAsync(cancel));
        db.RemoveRange(
            await db.Set<ContributingAgency>().Where(c => actions.Any(a => a.Id == c.ActionId)).ToListAsync(cancel)
        );
        db.RemoveRange(await db.Set<PlanDoubt>().Where(d => d.PlanId == id).ToListAsync(cancel));
        db.RemoveRange(await actions.ToListAsync(cancel));
        db.RemoveRange(await db.Set<Response>().Where(r => r.Recommendation!.PlanId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Recommendation>().Where(r => r.PlanId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<Finding>().Where(f => f.PlanId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<LegendRecord>().Where(l => l.PlanId == id).ToListAsync(cancel));
        db.RemoveRange(await db.Set<PlanMember>().Where(m => m.PlanId == id).ToListAsync(cancel));
        db.Remove(plan);
    }
}
