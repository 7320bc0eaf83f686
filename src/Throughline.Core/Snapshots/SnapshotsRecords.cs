using Microsoft.EntityFrameworkCore;
using Throughline.Core.Data;

namespace Throughline.Core.Snapshots;

internal sealed class SnapshotsRecords : IRecords
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Snapshot>(snapshot =>
        {
            snapshot.HasIndex(s => new { s.PlanId, s.On });
            snapshot.HasMany(s => s.Counts).WithOne().HasForeignKey(c => c.SnapshotId);
        });
        model.Entity<SnapshotCount>();
    }
}
