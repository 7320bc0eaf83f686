using Throughline.Domain.Plans.Standing;

namespace Throughline.Domain.Plans;

/// <summary>What is known of an action that lives in Throughline.</summary>
/// <param name="Assurance">How far anybody has looked behind the claim.</param>
/// <param name="Proof">Evidence that is attached and not withdrawn.</param>
/// <param name="FirstDue">The day first promised.</param>
/// <param name="Due">The day that holds now.</param>
/// <param name="TimesMoved">How often the date was moved by an extension.</param>
/// <param name="Measures">How the difference is to be seen.</param>
public sealed record LiveFacts(
    Assurance Assurance,
    IReadOnlyList<ProofFact> Proof,
    DateOnly? FirstDue,
    DateOnly? Due,
    int TimesMoved,
    IReadOnlyList<MeasureFact> Measures
)
{
    public ClosureStage Closure { get; init; }

    /// <summary>Whether its agency has answered; null in snapshots before 15 December 2026.</summary>
    public AgencyAnswer? Answer { get; init; }

    /// <summary>
    /// The keys that it had, or stood under, before: the answer that it was made from, the action that it was split
    /// from.
    /// </summary>
    public IReadOnlyList<string> From { get; init; } = [];
}
