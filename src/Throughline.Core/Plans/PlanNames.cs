using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Plans;

/// <summary>The names of the findings and agencies that counted rows belong to; of no others.</summary>
internal sealed class PlanNames(ThroughlineDb db, Sight sight)
{
    /// <summary>In the plan's order.</summary>
    public async Task<List<Named>> FindingsAsync(Guid plan, IEnumerable<StandingGroup> groups, CancellationToken cancel)
    {
        var ids = groups.Select(g => g.FindingId).OfType<Guid>().ToHashSet();
        return (
            await db.Set<Finding>()
                .Where(f => f.PlanId == plan)
                .OrderBy(f => f.Order)
                .Select(f => new Named(f.Id, f.Text))
                .ToListAsync(cancel)
        ).FindAll(f => ids.Contains(f.Id));
    }

    /// <summary>By name.</summary>
    public async Task<List<Named>> AgenciesAsync(IEnumerable<StandingGroup> groups, CancellationToken cancel)
    {
        var ids = groups.Select(g => g.AgencyId).OfType<Guid>().Distinct().ToList();
        return await sight
            .Of<Agency>()
            .Where(a => ids.Contains(a.Id))
            .OrderBy(a => a.Name)
            .Select(a => new Named(a.Id, a.Name))
            .ToListAsync(cancel);
    }
}
