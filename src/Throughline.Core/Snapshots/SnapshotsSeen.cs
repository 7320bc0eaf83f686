using Throughline.Core.Access;
using Throughline.Core.Data;
using Throughline.Core.Plans;
using Throughline.Domain.Access;

namespace Throughline.Core.Snapshots;

/// <summary>
/// Snapshots of plans that they may see. What of the content they see is <see cref="SnapshotSight"/>'s to say.
/// </summary>
internal sealed class SnapshotsSeen : ISees<Snapshot>
{
    public IQueryable<Snapshot> VisibleTo(IQueryable<Snapshot> all, Person person, ThroughlineDb db)
    {
        var plans = db.SeenBy<Plan>(person);
        return all.Where(s => plans.Any(p => p.Id == s.PlanId));
    }
}

/// <summary>Counts of snapshots that they may see; for an agency's people those of their agency.</summary>
internal sealed class CountsSeen : ISees<SnapshotCount>
{
    public IQueryable<SnapshotCount> VisibleTo(IQueryable<SnapshotCount> all, Person person, ThroughlineDb db)
    {
        var snapshots = db.SeenBy<Snapshot>(person);
        var (narrow, agency) = (person.SeesOnlyOwnAgency, person.AgencyId);
        var theirs = db.SeenBy<Agency>(person).Where(a => a.Id == agency || a.MergedIntoId == agency);
        return all.Where(c =>
            snapshots.Any(s => s.Id == c.SnapshotId) && (!narrow || theirs.Any(a => a.Id == c.AgencyId))
        );
    }
}
