namespace Throughline.Domain.Evidence.Assuring;

/// <summary>Current evidence counts as tested when somebody other than who put it there found that it holds.</summary>
public static class TestedNeedsACheckByAnother
{
    public const string Reason =
        "Nobody marks their own work. Evidence that holds only in part leaves the question open.";

    public static bool IsTested(EvidenceFacts evidence, DateOnly asAt) =>
        EvidencedNeedsCurrentEvidence.IsCurrent(evidence, asAt)
        && evidence.Verdict == Verdict.Holds
        && evidence.CheckedByAnother;

    public static bool Holds(AssuranceFacts facts, DateOnly asAt) => facts.Evidence.Any(e => IsTested(e, asAt));
}
