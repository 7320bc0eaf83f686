using Throughline.Core.Plans;
using Throughline.Core.Reviews;
using Throughline.Domain.Plans;

namespace Throughline.Core.Snapshots;

/// <summary>
/// A whole plan at one moment, as a meeting saw it. The order of the properties is the order in the JSON: a change of
/// it, or of a name, is a new schema.
/// </summary>
/// <remarks>
/// Names of people who submitted or accepted are not in it: it never changes again, and an account can be erased. What
/// the plan's own words say stays.
/// </remarks>
public sealed record SnapshotContent
{
    public const int CurrentSchema = 2;

    public int Schema { get; init; } = CurrentSchema;
    public required string Title { get; init; }
    public DateOnly On { get; init; }
    public DateTime TakenAt { get; init; }
    public Guid? CycleId { get; init; }
    public required SnapshotPlan Plan { get; init; }
    public SnapshotReview? Review { get; init; }
    public IReadOnlyList<SnapshotAgency> Agencies { get; init; } = [];
    public IReadOnlyList<SnapshotLegend> Legend { get; init; } = [];
    public IReadOnlyList<SnapshotFinding> Findings { get; init; } = [];
    public IReadOnlyList<SnapshotRecommendation> Recommendations { get; init; } = [];

    /// <summary>
    /// Questions about the plan or a recommendation as a whole; those about one action stand with it.
    /// </summary>
    public IReadOnlyList<SnapshotChallenge> Challenges { get; init; } = [];

    /// <summary>Every action, in the plan's order.</summary>
    public IEnumerable<SnapshotAction> AllActions() =>
        Recommendations.SelectMany(r => r.Responses).SelectMany(r => r.Actions);
}

/// <summary>The plan's own words.</summary>
public sealed record SnapshotPlan(
    Guid Id,
    string Title,
    PlanFormat Format,
    string? Committee,
    string? MeetingDate,
    string? Item,
    DateOnly? BeganOn,
    bool Restricted
);

/// <summary>What produced the learning.</summary>
public sealed record SnapshotReview(
    Guid Id,
    string Title,
    ReviewKind Kind,
    string? Reference,
    DateOnly? PublishedOn,
    string? Summary
);

/// <summary>An agency by its name of then.</summary>
public sealed record SnapshotAgency(Guid Id, string Name);

/// <summary>What a rating meant.</summary>
public sealed record SnapshotLegend(int Order, string Code, string Meaning, string? Colour, Delivery? Delivery);

/// <summary>A finding.</summary>
public sealed record SnapshotFinding(Guid Id, int Order, string Text);

/// <summary>A recommendation or question with what was answered to it.</summary>
public sealed record SnapshotRecommendation
{
    public Guid Id { get; init; }
    public int Order { get; init; }
    public RecommendationKind Kind { get; init; }
    public Guid? FindingId { get; init; }
    public string? Section { get; init; }
    public string? Number { get; init; }
    public string? Text { get; init; }
    public Acceptance Acceptance { get; init; }
    public string? AcceptanceWhy { get; init; }
    public bool Withdrawn { get; init; }
    public string? WithdrawnWhy { get; init; }
    public IReadOnlyList<SnapshotResponse> Responses { get; init; } = [];
}

/// <summary>What one agency answered.</summary>
public sealed record SnapshotResponse(
    Guid Id,
    int Order,
    Guid? AgencyId,
    string? AgencyAsWritten,
    string? Text,
    IReadOnlyList<SnapshotAction> Actions
);
