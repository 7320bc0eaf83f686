namespace Throughline.Domain.Evidence.Assuring;

/// <summary>
/// Impact is shown when tested evidence stands, somebody outside the agency confirmed the difference, and what they
/// relied on still shows it: a measure that moved towards its goal, or an audit that was checked and holds.
/// </summary>
public static class ImpactNeedsAPersonWhoConfirmsIt
{
    public const string Reason =
        "A figure may move for many causes and an audit may look at something else: a person must say that this "
        + "action made this difference. What they relied on may go stale or turn back, and then the word no "
        + "longer stands.";

    public static bool Holds(AssuranceFacts facts, DateOnly asAt) =>
        facts.Confirmed is { } confirmed
        && TestedNeedsACheckByAnother.Holds(facts, asAt)
        && Shows(facts, confirmed.EvidenceId, asAt);

    /// <summary>True when there is something to confirm.</summary>
    public static bool Shows(AssuranceFacts facts, Guid? audit, DateOnly asAt) =>
        audit is null
            ? facts.Measures.Any(m => AMeasureMovedTowardsItsGoal.Holds(m, asAt))
            : facts.Evidence.Any(e => e.Id == audit && TestedNeedsACheckByAnother.IsTested(e, asAt));
}
