namespace Throughline.Domain.Plans;

/// <summary>One success measure.</summary>
public sealed record MeasureFact(string Text, double? Baseline, int Values);
