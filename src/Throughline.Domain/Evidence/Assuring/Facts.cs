namespace Throughline.Domain.Evidence.Assuring;

/// <summary>What counts of one piece of evidence: its newest version, for only that is held up as proof now.</summary>
/// <param name="Id">The evidence that it is a version of.</param>
/// <param name="SpeaksFrom">The first day that it speaks for.</param>
/// <param name="StaleOn">From this day on it is not current; null when it never goes stale.</param>
/// <param name="CheckedByAnother">True when the verdict is not of the person who put it there.</param>
public sealed record EvidenceFacts(
    Guid Id,
    DateOnly SpeaksFrom,
    DateOnly? StaleOn,
    Verdict Verdict,
    bool CheckedByAnother
);

/// <summary>A measure with its dated values.</summary>
/// <param name="BaselineOn">The day of the baseline; null when nobody said, and then any value is later.</param>
public sealed record MeasureFacts(
    double? Baseline,
    DateOnly? BaselineOn,
    double? Goal,
    IReadOnlyList<(DateOnly On, double Value)> Values
);

/// <summary>Somebody outside the agency said that the difference is shown.</summary>
/// <param name="EvidenceId">The audit that shows it; null when the measures do.</param>
public sealed record ImpactConfirmed(Guid? EvidenceId);

/// <summary>All that decides an action's assurance.</summary>
public sealed record AssuranceFacts(
    IReadOnlyList<EvidenceFacts> Evidence,
    IReadOnlyList<MeasureFacts> Measures,
    ImpactConfirmed? Confirmed
);
