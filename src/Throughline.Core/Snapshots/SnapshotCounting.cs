namespace Throughline.Core.Snapshots;

/// <summary>
/// Counts the actions of a snapshot by agency, finding, delivery and assurance. Withdrawn actions are nobody's promise
/// any more and are not counted.
/// </summary>
public static class SnapshotCounting
{
    public static IEnumerable<SnapshotCount> Of(SnapshotContent content, Guid snapshot) =>
        content
            .AllActions()
            .Where(a => !a.Withdrawn)
            .GroupBy(a => (a.AgencyId, a.FindingId, a.Delivery, a.Assurance))
            .Select(g => new SnapshotCount
            {
                SnapshotId = snapshot,
                AgencyId = g.Key.AgencyId,
                FindingId = g.Key.FindingId,
                Delivery = g.Key.Delivery,
                Assurance = g.Key.Assurance,
                Actions = g.Count(),
                Overdue = g.Count(a => a.IsOverdue(content.On)),
                SavedByExtension = g.Count(a => a.IsSavedByExtension(content.On)),
                Closed = g.Count(a => a.Closure == Domain.Plans.ClosureStage.Closed),
            });
}
