using Microsoft.EntityFrameworkCore;

namespace Throughline.Core.Data;

/// <summary>
/// Keeps what is written once from being rewritten by this program.
/// </summary>
internal static class WrittenOnce
{
    /// <exception cref="InvalidOperationException">A record that is written once is about to be changed or removed.</exception>
    public static void RefuseRewriting(this ThroughlineDb db)
    {
        var wrong = db
            .ChangeTracker.Entries()
            .FirstOrDefault(e => (e.State is EntityState.Modified or EntityState.Deleted) && e.Entity is IWrittenOnce);
        if (wrong is not null)
        {
            throw new InvalidOperationException(
                $"{wrong.Metadata.ClrType.Name} is written once and never changed or removed."
            );
        }
    }
}
