using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Snapshots;

/// <summary>A plan as a meeting saw it: never changes again.</summary>
[Table("snapshots")]
public sealed class Snapshot : IWrittenOnce
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PlanId { get; init; }
    public Guid? CycleId { get; init; }

    [MaxLength(300)]
    public required string Title { get; init; }
    public DateTime TakenAt { get; init; }

    /// <summary>The meeting's day, by which snapshots are ordered in time.</summary>
    public DateOnly On { get; init; }

    [MaxLength(200)]
    public required string TakenBy { get; init; }

    /// <summary>The whole plan as JSON.</summary>
    [NotKept("its SHA-256 is kept, and it is held against that")]
    public required string Json { get; init; }

    /// <summary>SHA-256 of the JSON in hexadecimal; also in the audit event of its taking.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }
    public List<SnapshotCount> Counts { get; } = [];
}
