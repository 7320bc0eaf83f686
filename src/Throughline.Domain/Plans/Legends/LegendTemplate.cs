namespace Throughline.Domain.Plans.Legends;

/// <summary>One rating of a plan's own scale.</summary>
/// <param name="Delivery">What it says of delivery; null when it says nothing.</param>
public sealed record RatingMeaning(string Code, string Meaning, string? Colour, Delivery? Delivery);

/// <summary>A scale that a new plan may begin with.</summary>
public sealed record LegendTemplate(string Code, string Name, IReadOnlyList<RatingMeaning> Entries);
