using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Throughline.Core.Data;
using Throughline.Domain.Challenge;

namespace Throughline.Core.Challenge;

/// <summary>A question about an action, a recommendation or a plan, raised by a person or a rule.</summary>
[Table("challenges")]
[OfSubject(Subject.Challenge)]
public sealed class ChallengeRecord : TrackedRecord
{
    public Guid PlanId { get; init; }
    public Guid? RecommendationId { get; init; }
    public Guid? ActionId { get; init; }
    public Guid? AgencyId { get; set; }

    /// <summary>
    /// The account that raised it, for itself or with what a rule found: it may decide on it, and is told of the
    /// answer. Null when the program did, and when a rule's question was dismissed without being raised.
    /// </summary>
    public Guid? RaisedById { get; init; }

    /// <summary>The id of the rule that raised it; null when a person did.</summary>
    [MaxLength(100)]
    public string? Rule { get; init; }
    public required string Question { get; init; }

    /// <summary>The facts that the rule raised it from; null when a person raised it.</summary>
    public string? Facts { get; init; }

    /// <summary>The words that raised it, as they stood then.</summary>
    public string? Quote { get; init; }

    /// <summary>
    /// What rule, row and words raised it, as a SHA-256: the same question is not raised twice, and one that was
    /// dismissed stays quiet until the words change.
    /// </summary>
    [MaxLength(64)]
    public string? Fingerprint { get; init; }

    /// <summary>The account of the person who is to answer; null while it is the agency's leads' as a whole.</summary>
    public Guid? AssignedToId { get; set; }
    public ChallengeState State { get; set; }
    public string? Answer { get; set; }
    public DateTime? AnsweredAt { get; set; }

    [MaxLength(200)]
    public string? AnsweredBy { get; set; }

    /// <summary>Why it was closed, pressed or dismissed.</summary>
    public string? DecisionWhy { get; set; }
}
