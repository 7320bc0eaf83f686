using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;

namespace Throughline.Core.Plans;

/// <summary>An action that is open.</summary>
public sealed record OpenAction(Guid Id, string Text, string Plan);

/// <summary>What an agency has open.</summary>
/// <param name="First">Those due first, that the person may see.</param>
public sealed record OpenActions(int Count, IReadOnlyList<OpenAction> First);

/// <summary>How many actions each agency answers for, over all plans: for whoever looks after the agencies.</summary>
public sealed class ActionsOfAgencies(ThroughlineDb db, Sight sight)
{
    private const int MostListed = 20;

    /// <summary>What an agency has neither closed nor withdrawn, as far as the person may see it.</summary>
    public async Task<OpenActions> OpenAsync(Guid agency, CancellationToken cancel)
    {
        var open = PlansOfAgency.OpenOf(db, agency);
        var seen = sight.Of<PlanAction>();
        return new(
            await open.CountAsync(cancel),
            await open.Where(a => seen.Any(s => s.Id == a.Id))
                .OrderBy(a => a.Due == null)
                .ThenBy(a => a.Due)
                .ThenBy(a => a.Id)
                .Take(MostListed)
                .Select(a => new OpenAction(
                    a.Id,
                    a.Text ?? a.Description ?? "An action without words",
                    db.Set<Plan>().Where(p => p.Id == a.PlanId).Select(p => p.Title).First()
                ))
                .ToListAsync(cancel)
        );
    }

    /// <summary>By agency; one without actions is not named.</summary>
    public Task<Dictionary<Guid, int>> CountAsync(CancellationToken cancel) =>
        db.Set<PlanAction>()
            .Where(a => a.AgencyId != null)
            .GroupBy(a => a.AgencyId!.Value)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), cancel);
}
