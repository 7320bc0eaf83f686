using Throughline.Domain.Plans;

namespace Throughline.Domain.Evidence.Assuring;

/// <summary>Assurance is derived, never typed: each step needs all of the one before.</summary>
public static class AssuranceOf
{
    public static Assurance Action(AssuranceFacts facts, DateOnly asAt) =>
        ImpactNeedsAPersonWhoConfirmsIt.Holds(facts, asAt) ? Assurance.ImpactShown
        : TestedNeedsACheckByAnother.Holds(facts, asAt) ? Assurance.Tested
        : EvidencedNeedsCurrentEvidence.Holds(facts, asAt) ? Assurance.Evidenced
        : Assurance.Claimed;
}
