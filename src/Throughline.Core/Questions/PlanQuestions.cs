using Throughline.Core.Snapshots;
using Throughline.Domain.Plans;

namespace Throughline.Core.Questions;

/// <summary>What the rules ask of one plan or snapshot, as far as this person may see.</summary>
/// <param name="Snapshot">The snapshot that was looked at; null for the plan as it stands now.</param>
/// <param name="Since">The snapshot that it was compared with, for the rules about movement; null when there is
/// none.</param>
public sealed record PlanQuestions(
    Guid PlanId,
    string Title,
    DateOnly AsAt,
    SnapshotSummary? Snapshot,
    SnapshotSummary? Since,
    PlanVersion Plan,
    IReadOnlyList<FoundQuestion> Questions
);
