namespace Throughline.Core.Evidence.Assuring;

/// <summary>A measure as a person writes it down. Figures are in the measure's unit.</summary>
public sealed record MeasureInput(string? Text, string? Unit, double? Baseline, DateOnly? BaselineOn, double? Goal);
