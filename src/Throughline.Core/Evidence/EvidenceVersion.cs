using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Evidence;

namespace Throughline.Core.Evidence;

/// <summary>One version of evidence; only its verification is added to it later.</summary>
[Table("evidence_versions")]
[OfSubject(Subject.EvidenceVersion)]
public sealed class EvidenceVersion : TrackedRecord
{
    public Guid EvidenceId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }
    public EvidenceKind Kind { get; init; }

    [MaxLength(400)]
    public string? FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes in hexadecimal: its name in the evidence store.</summary>
    [MaxLength(64)]
    public string? Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public long? Size { get; init; }

    /// <summary>The erasure of words in which its file was taken out; null while it is there.</summary>
    public Guid? TakenOutIn { get; set; }

    [MaxLength(100)]
    public string? ContentType { get; init; }

    [MaxLength(2000)]
    public string? Url { get; init; }

    /// <summary>An audit, policy or minute, so that a person can find it.</summary>
    [MaxLength(1000)]
    public string? Reference { get; init; }

    /// <summary>The first and last day that it speaks for: not the day of upload.</summary>
    public DateOnly SpeaksFrom { get; init; }
    public DateOnly SpeaksTo { get; init; }

    /// <summary>From this day on it no longer counts as current; null when it does not go stale.</summary>
    public DateOnly? StaleOn { get; init; }

    /// <summary>What it shows, in words.</summary>
    public required string Shows { get; init; }
    public Verdict Verdict { get; set; }
    public DateTime? VerifiedAt { get; set; }

    [MaxLength(200)]
    public string? VerifiedBy { get; set; }
    public string? VerifiedWords { get; set; }
}
