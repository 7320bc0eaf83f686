using Microsoft.EntityFrameworkCore;
using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Snapshots;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Overview;

/// <summary>How a plan stood at its snapshots, counted from their counts.</summary>
internal sealed class PlanHistory(Sight sight)
{
    private const int MostSnapshots = 24;

    /// <summary>The newest snapshots in the order of their meetings.</summary>
    /// <param name="agency">Counts this agency's actions only; null counts all.</param>
    public async Task<IReadOnlyList<PointInTime>> PointsAsync(Guid plan, Guid? agency, CancellationToken cancel)
    {
        var newest = await sight
            .Of<Snapshot>()
            .Where(s => s.PlanId == plan)
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.TakenAt)
            .Take(MostSnapshots)
            .Select(s => new
            {
                s.Id,
                s.On,
                s.Title,
                s.TakenAt,
            })
            .ToListAsync(cancel);
        var ids = newest.ConvertAll(s => s.Id);
        var counts = await sight
            .Of<SnapshotCount>()
            .Where(c => ids.Contains(c.SnapshotId))
            .Where(c =>
                agency == null
                || c.AgencyId == agency
                || sight.Of<Agency>().Any(a => a.Id == c.AgencyId && a.MergedIntoId == agency)
            )
            .GroupBy(c => new
            {
                c.SnapshotId,
                c.Delivery,
                c.Assurance,
            })
            .Select(g => new
            {
                g.Key.SnapshotId,
                g.Key.Delivery,
                g.Key.Assurance,
                Actions = g.Sum(c => c.Actions),
                Overdue = g.Sum(c => c.Overdue),
                Saved = g.Sum(c => c.SavedByExtension),
            })
            .ToListAsync(cancel);
        var bySnapshot = counts.ToLookup(c => c.SnapshotId);
        return
        [
            .. newest
                .OrderBy(s => s.On)
                .ThenBy(s => s.TakenAt)
                .Select(s => new PointInTime(
                    s.On,
                    s.Title,
                    bySnapshot[s.Id].Sum(c => c.Actions),
                    bySnapshot[s.Id]
                        .Where(c => c.Delivery is Delivery.OnTrack or Delivery.Complete)
                        .Sum(c => c.Actions),
                    bySnapshot[s.Id].Sum(c => c.Overdue),
                    bySnapshot[s.Id].Sum(c => c.Saved),
                    bySnapshot[s.Id]
                        .Where(c => c.Assurance is Assurance.Tested or Assurance.ImpactShown)
                        .Sum(c => c.Actions)
                )),
        ];
    }
}
