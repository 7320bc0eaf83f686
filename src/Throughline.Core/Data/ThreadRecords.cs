using System.ComponentModel.DataAnnotations;
using Throughline.Domain.Calendar;
using Throughline.Domain.Plans;

namespace Throughline.Core.Data;

/// <summary>
/// What an agency says of an action at one time. A draft is its author's agency's own; once submitted its words never
/// change.
/// </summary>
public sealed class ActionUpdate : TrackedRecord
{
    public Guid ActionId { get; init; }
    public PlanAction? Action { get; init; }
    public Guid PlanId { get; init; }
    public Guid? AgencyId { get; init; }

    /// <summary>The cycle that asked for it; null when given unasked.</summary>
    public Guid? CycleId { get; set; }
    public UpdateState State { get; set; }
    public UpdateSource Source { get; init; }
    public string Text { get; set; } = "";

    /// <summary>The rating that the agency now gives, in the plan's own code; null leaves it as it is.</summary>
    [MaxLength(60)]
    public string? Rating { get; set; }

    /// <summary>Why the rating changed; asked for whenever it does.</summary>
    public string? RatingWhy { get; set; }

    /// <summary>The action's version that the author saw.</summary>
    public int SeenActionVersion { get; set; }
    public DateTime? SubmittedAt { get; set; }

    [MaxLength(200)]
    public string? SubmittedBy { get; set; }
    public DateTime? DecidedAt { get; set; }

    [MaxLength(200)]
    public string? DecidedBy { get; set; }

    /// <summary>The coordinator's words on sending it back.</summary>
    public string? SentBackWords { get; set; }
}

/// <summary>A new target date asked for, and what a named person or body decided.</summary>
public sealed class Extension : TrackedRecord
{
    public Guid ActionId { get; init; }
    public Guid PlanId { get; init; }
    public ExtensionState State { get; set; }
    public string? FromTarget { get; init; }
    public DateOnly? FromDue { get; init; }
    public required string ToTarget { get; init; }
    public TargetKind ToKind { get; init; }
    public DateOnly? ToFirst { get; init; }
    public DateOnly? ToDue { get; init; }
    public required string Why { get; init; }

    /// <summary>The person or body that agreed or refused, by name.</summary>
    [MaxLength(200)]
    public string? DecidedBy { get; set; }
    public DateTime? DecidedAt { get; set; }
    public string? DecisionWhy { get; set; }
}

/// <summary>How an action's difference is to be seen: what is counted, from where, to where.</summary>
public sealed class SuccessMeasure : TrackedRecord
{
    public Guid ActionId { get; init; }
    public required string Text { get; set; }

    [MaxLength(60)]
    public string? Unit { get; set; }

    /// <summary>In the measure's unit.</summary>
    public double? Baseline { get; set; }
    public DateOnly? BaselineOn { get; set; }
    public double? Goal { get; set; }
    public List<MeasureValue> Values { get; } = [];
}

/// <summary>A later value of a measure.</summary>
public sealed class MeasureValue : TrackedRecord
{
    public Guid MeasureId { get; init; }
    public DateOnly On { get; init; }

    /// <summary>In the measure's unit.</summary>
    public double Value { get; init; }
    public string? Note { get; init; }
}

/// <summary>An agency that helps with an action without answering for it; its people see the action.</summary>
public sealed class ContributingAgency
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ActionId { get; init; }
    public Guid AgencyId { get; init; }
}

/// <summary>One step towards, or back from, closure.</summary>
public sealed class SignOff : TrackedRecord
{
    public Guid ActionId { get; init; }
    public Guid PlanId { get; init; }
    public ClosureStage From { get; init; }
    public ClosureStage To { get; init; }
    public SignOffVerdict Verdict { get; init; }
    public required string Why { get; init; }

    /// <summary>The body in whose name it was done, where a body decides.</summary>
    public Guid? BodyId { get; init; }

    /// <summary>The day on which the body met.</summary>
    public DateOnly? MeetingOn { get; init; }
}

/// <summary>A question about an action, a recommendation or a plan, raised by a person or a rule.</summary>
public sealed class ChallengeRecord : TrackedRecord
{
    public Guid PlanId { get; init; }
    public Guid? RecommendationId { get; init; }
    public Guid? ActionId { get; init; }
    public Guid? AgencyId { get; init; }

    /// <summary>
    /// The account that raised it, for itself or with what a rule found: it may decide on it, and is told of the
    /// answer. Null when the program did, and when a rule's question was dismissed without being raised.
    /// </summary>
    public Guid? RaisedById { get; init; }

    /// <summary>The rule that raised it; null when a person did.</summary>
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

/// <summary>
/// What the partnership changed of the rules' thresholds and word lists; one row, or none while all is as shipped.
/// </summary>
public sealed class RuleSettings : TrackedRecord
{
    /// <summary>The only row's id, so that two administrators cannot make two.</summary>
    public static readonly Guid TheOne = new("5e771265-0000-7000-8000-000000000001");

    /// <summary><c>ChallengeSettings</c> as JSON: only what differs from the shipped.</summary>
    public required string Json { get; set; }
}
