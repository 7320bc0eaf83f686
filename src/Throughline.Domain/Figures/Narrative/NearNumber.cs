using Throughline.Domain.Figures.Reading;

namespace Throughline.Domain.Figures.Narrative;

/// <summary>A number near a count; without a figure when it is a sum of several.</summary>
internal sealed record NearNumber(decimal Value, ReadFigure? Figure, Sentence? Sentence);
