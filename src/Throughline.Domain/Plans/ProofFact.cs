namespace Throughline.Domain.Plans;

/// <summary>
/// One current version of evidence: the days it speaks for, the day it goes stale, and what it shows.
/// </summary>
public sealed record ProofFact(string Title, DateOnly SpeaksFrom, DateOnly SpeaksTo, DateOnly? StaleOn, string Shows);
