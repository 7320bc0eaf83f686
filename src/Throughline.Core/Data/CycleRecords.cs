using System.ComponentModel.DataAnnotations;

namespace Throughline.Core.Data;

/// <summary>An update cycle of one plan, before a meeting.</summary>
public sealed class UpdateCycle : TrackedRecord
{
    public Guid PlanId { get; init; }
    public Plan? Plan { get; init; }

    [MaxLength(200)]
    public required string Title { get; set; }

    /// <summary>The last day for updates.</summary>
    public DateOnly DueOn { get; set; }

    /// <summary>The meeting that will see them.</summary>
    public DateOnly MeetingOn { get; set; }

    [MaxLength(200)]
    public required string Meeting { get; set; }
    public DateTime? ClosedAt { get; set; }

    [MaxLength(200)]
    public string? ClosedBy { get; set; }
    public Guid? SnapshotId { get; set; }
    public List<CycleAsk> Asks { get; } = [];
}

/// <summary>What a cycle asks of one agency, and how it was answered.</summary>
public sealed class CycleAsk : TrackedRecord
{
    public Guid CycleId { get; init; }
    public Guid AgencyId { get; init; }
    public Agency? Agency { get; init; }
    public DateTime AskedAt { get; set; }

    /// <summary>When the agency submitted its first update of the cycle; null while silent.</summary>
    public DateTime? FirstAnswerAt { get; set; }

    /// <summary>When it had answered every action asked of it.</summary>
    public DateTime? AnsweredAt { get; set; }
    public int Reminders { get; set; }
    public DateOnly? LastReminderOn { get; set; }
    public DateTime? EscalatedAt { get; set; }
}

/// <summary>A plan as a meeting saw it: never changes again.</summary>
public sealed class Snapshot
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
    public required string Json { get; init; }

    /// <summary>SHA-256 of the JSON in hexadecimal; also in the audit event of its taking.</summary>
    [MaxLength(64)]
    public required string Sha256 { get; init; }
    public List<SnapshotCount> Counts { get; } = [];
}

/// <summary>How many actions stood where at a snapshot: what plots over time are drawn from.</summary>
public sealed class SnapshotCount
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
