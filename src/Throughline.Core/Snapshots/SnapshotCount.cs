using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;

namespace Throughline.Core.Snapshots;

/// <summary>How many actions stood where at a snapshot: what plots over time are drawn from.</summary>
[Table("snapshot_counts")]
public sealed class SnapshotCount : IWrittenOnce
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid SnapshotId { get; init; }
    public Guid? AgencyId { get; init; }
    public Guid? FindingId { get; init; }

    /// <summary>Null counts the actions without a rating that says anything of delivery.</summary>
    public Throughline.Domain.Plans.Delivery? Delivery { get; init; }
    public Throughline.Domain.Plans.Assurance Assurance { get; init; }
    public int Actions { get; init; }
    public int Overdue { get; init; }

    /// <summary>Of these, not overdue only because the date was moved.</summary>
    public int SavedByExtension { get; init; }
    public int Closed { get; init; }
}
