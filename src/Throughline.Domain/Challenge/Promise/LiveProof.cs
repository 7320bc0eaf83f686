using Throughline.Domain.Plans;

namespace Throughline.Domain.Challenge.Promise;

/// <summary>Whether proof that a live plan holds is current on the day the plan speaks for.</summary>
internal static class LiveProof
{
    /// <summary>
    /// Some attached proof had begun to speak and had not gone stale. Without a day only what never goes stale counts.
    /// </summary>
    public static bool IsCurrent(PlanRow row, PlanVersion plan) =>
        row.Live is { } live && live.Proof.Any(p => IsCurrent(p, plan));

    public static bool IsCurrent(ProofFact proof, PlanVersion plan) =>
        (plan.AsAt is not { } day ? proof.StaleOn is null : proof.SpeaksFrom <= day && !(proof.StaleOn <= day))
        && !(proof.SpeaksTo < plan.Began);
}
