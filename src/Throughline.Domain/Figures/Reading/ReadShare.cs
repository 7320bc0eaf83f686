namespace Throughline.Domain.Figures.Reading;

/// <summary>A percentage beside a count in one cell.</summary>
internal sealed record ReadShare(decimal Value, decimal Step);
