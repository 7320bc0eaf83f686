namespace Throughline.Domain.Evidence.Assuring;

/// <summary>
/// Evidence counts from the first day that it speaks for until it goes stale, unless somebody checked it and found that
/// it does not hold.
/// </summary>
public static class EvidencedNeedsCurrentEvidence
{
    public const string Reason =
        "A policy of three years ago shows what was done then; a promise for next spring shows nothing yet; what "
        + "was found not to hold is no proof.";

    public static bool IsCurrent(EvidenceFacts evidence, DateOnly asAt) =>
        evidence.SpeaksFrom <= asAt && (evidence.StaleOn is not { } stale || asAt < stale);

    public static bool Holds(AssuranceFacts facts, DateOnly asAt) =>
        facts.Evidence.Any(e => IsCurrent(e, asAt) && e.Verdict != Verdict.DoesNotHold);
}
