using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>How many actions each agency answers for, over all plans: for whoever looks after the agencies.</summary>
public sealed class ActionsOfAgencies(ThroughlineDb db)
{
    /// <summary>By agency; one without actions is not named.</summary>
    public Task<Dictionary<Guid, int>> CountAsync(CancellationToken cancel) =>
        db.Set<PlanAction>()
            .Where(a => a.AgencyId != null)
            .GroupBy(a => a.AgencyId!.Value)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
}
