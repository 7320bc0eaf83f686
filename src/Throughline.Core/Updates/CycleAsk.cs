using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Access;
using Throughline.Core.Cycles;
using Throughline.Core.Data;
using Throughline.Core.Data.Keeping;

namespace Throughline.Core.Updates;

/// <summary>What a cycle asks of one agency, and how it was answered.</summary>
[Table("asks")]
[OfSubject(Subject.CycleAsk)]
public sealed class CycleAsk : TrackedRecord
{
    public Guid CycleId { get; init; }
    public Guid AgencyId { get; set; }
    public Agency? Agency { get; init; }
    public DateTime AskedAt { get; set; }

    /// <summary>When the agency submitted its first update of the cycle; null while silent.</summary>
    public DateTime? FirstAnswerAt { get; set; }

    /// <summary>When it had answered every action asked of it.</summary>
    public DateTime? AnsweredAt { get; set; }

    [NotKept("a job counts the mails that it sent")]
    public int Reminders { get; set; }

    [NotKept("a job notes the mail that it sent")]
    public DateOnly? LastReminderOn { get; set; }

    [NotKept("a job notes the mail that it sent")]
    public DateTime? EscalatedAt { get; set; }
}
