using Throughline.Domain.Challenge;
using Throughline.Domain.Closing;
using Throughline.Domain.Evidence;
using Throughline.Domain.Plans;
using Throughline.Domain.Plans.Dates;
using Throughline.Domain.Plans.Standing;

namespace Throughline.Core.Snapshots;

/// <summary>One action as it stood, with everything that hung on it.</summary>
public sealed record SnapshotAction
{
    public Guid Id { get; init; }
    public int Order { get; init; }
    public Guid? AgencyId { get; init; }
    public Guid? FindingId { get; init; }

    /// <summary>The action that it was split from; null for one of its own, and in snapshots before 3 December 2026.</summary>
    public Guid? SplitFromId { get; init; }
    public IReadOnlyList<Guid> Contributors { get; init; } = [];

    /// <summary>What its row says.</summary>
    public WordsByField Words { get; init; } = WordsByField.None;

    /// <summary>
    /// What it says in columns that only its plan has, in their order; null for none, and in snapshots before
    /// 17 December 2026.
    /// </summary>
    public IReadOnlyList<SnapshotOwnWords>? OwnWords { get; init; }
    public string? Rating { get; init; }
    public Delivery? Delivery { get; init; }
    public Assurance Assurance { get; init; }
    public DateOnly? Due { get; init; }
    public string? FirstTarget { get; init; }
    public DateOnly? FirstDue { get; init; }
    public int TimesMoved { get; init; }

    /// <summary>Calendar days later than first promised.</summary>
    public int DaysMoved { get; init; }
    public bool Withdrawn { get; init; }
    public string? WithdrawnWhy { get; init; }
    public DateOnly? NextAuditOn { get; init; }
    public string? ChildrensVoice { get; init; }
    public DateTime? LastUpdateAt { get; init; }

    /// <summary>Whether its agency had answered; null in snapshots before 15 December 2026.</summary>
    public AgencyAnswer? Answer { get; init; }

    /// <summary>The assurance to show; null where nothing was claimed.</summary>
    public Assurance? AssuranceToShow() => AssuranceShown.Of(Assurance, Delivery, AgencyId, Answer);

    /// <summary>Its agency had said that it is not its own, and nothing was asked.</summary>
    public bool Rests { get; init; }
    public ClosureStage Closure { get; init; }
    public DateOnly? ClosedOn { get; init; }
    public string? ClosedWithoutWhy { get; init; }
    public DateOnly? HoldCheckDue { get; init; }
    public bool? Held { get; init; }
    public IReadOnlyList<SnapshotUpdate> Updates { get; init; } = [];
    public IReadOnlyList<SnapshotEvidence> Evidence { get; init; } = [];
    public IReadOnlyList<SnapshotExtension> Extensions { get; init; } = [];
    public IReadOnlyList<SnapshotSignOff> SignOffs { get; init; } = [];
    public IReadOnlyList<SnapshotMeasure> Measures { get; init; } = [];
    public IReadOnlyList<SnapshotChallenge> Challenges { get; init; } = [];

    /// <summary>The words of one field; null for none.</summary>
    public string? this[Field field] => Words.Text(field);

    /// <summary>True while something is still asked of its agency.</summary>
    public bool IsOpen => !Withdrawn && Closure != ClosureStage.Closed;

    /// <summary>True when an update cycle asks its agency about it: see AskedOfAgencies.</summary>
    public bool IsAsked => !Withdrawn && !Rests && AgencyId is not null && Closure == ClosureStage.Open;

    /// <summary>True when it was overdue on a day.</summary>
    public bool IsOverdue(DateOnly on) => DueDates.IsOverdue(Dates, on);

    /// <summary>True when on that day only its moved date kept it from being overdue.</summary>
    public bool IsSavedByExtension(DateOnly on) => DueDates.IsSavedByExtension(Dates, on);

    private DateFacts Dates => DateFacts.Of(Due, FirstDue, TimesMoved, Delivery, Closure, Withdrawn);
}

/// <summary>What stands under one heading of the plan's own.</summary>
public sealed record SnapshotOwnWords(string Heading, string Text);

/// <summary>An update that the coordinator had accepted; its author's agency, not the author.</summary>
public sealed record SnapshotUpdate(
    Guid Id,
    Guid? AgencyId,
    Guid? CycleId,
    DateTime At,
    string Text,
    string? Rating,
    string? RatingWhy
);

/// <summary>
/// Evidence in its versions. Restricted evidence is in the record and shown only to those who might see it on the plan.
/// </summary>
public sealed record SnapshotEvidence(
    Guid Id,
    Guid? AgencyId,
    string Title,
    bool Restricted,
    bool Withdrawn,
    string? WithdrawnWhy,
    IReadOnlyList<SnapshotEvidenceVersion> Versions
);

/// <summary>
/// One version: what it was, the period it speaks for, and what a check found. A file's SHA-256 tells that very file
/// from any other.
/// </summary>
public sealed record SnapshotEvidenceVersion(
    int Number,
    EvidenceKind Kind,
    string? FileName,
    string? Sha256,
    string? Url,
    string? Reference,
    DateOnly SpeaksFrom,
    DateOnly SpeaksTo,
    DateOnly? StaleOn,
    string Shows,
    Verdict Verdict,
    DateTime? VerifiedAt,
    string? VerifiedWords
);

/// <summary>A new date asked for and what was decided.</summary>
public sealed record SnapshotExtension(
    Guid Id,
    DateTime AskedAt,
    ExtensionState State,
    string? FromTarget,
    DateOnly? FromDue,
    string ToTarget,
    DateOnly? ToDue,
    string Why,
    string? DecidedBy,
    DateTime? DecidedAt,
    string? DecisionWhy
);

/// <summary>A step towards, or back from, closure.</summary>
public sealed record SnapshotSignOff(
    Guid Id,
    DateTime At,
    ClosureStage From,
    ClosureStage To,
    SignOffVerdict Verdict,
    string Why,
    Guid? BodyId
);

/// <summary>How the difference was to be seen.</summary>
public sealed record SnapshotMeasure(
    Guid Id,
    string Text,
    string? Unit,
    double? Baseline,
    DateOnly? BaselineOn,
    double? Goal,
    IReadOnlyList<SnapshotMeasureValue> Values
);

/// <summary>A later value, in the measure's unit.</summary>
public sealed record SnapshotMeasureValue(Guid Id, DateOnly On, double Value, string? Note);

/// <summary>A question raised, and how far it had come.</summary>
public sealed record SnapshotChallenge(
    Guid Id,
    Guid? RecommendationId,
    Guid? AgencyId,
    DateTime At,
    string? Rule,
    string Question,
    ChallengeState State,
    string? Answer,
    DateTime? AnsweredAt,
    string? DecisionWhy
);
