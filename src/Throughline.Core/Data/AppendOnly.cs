using Microsoft.EntityFrameworkCore;
using Throughline.Core.Snapshots;

namespace Throughline.Core.Data;

/// <summary>
/// What is written once: events, and plans as meetings saw them. Triggers in both databases refuse the same to whoever
/// comes past this program.
/// </summary>
internal static class AppendOnly
{
    /// <exception cref="InvalidOperationException">An event or snapshot is about to be changed or removed.</exception>
    public static void RefuseRewriting(this ThroughlineDb db)
    {
        var wrong = db
            .ChangeTracker.Entries()
            .FirstOrDefault(e =>
                (e.State is EntityState.Modified or EntityState.Deleted)
                && (e.Entity is AuditEvent or Snapshot or SnapshotCount)
            );
        if (wrong is not null)
        {
            throw new InvalidOperationException(
                $"{wrong.Metadata.ClrType.Name} is written once and never changed or removed."
            );
        }
    }
}
