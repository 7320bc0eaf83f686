using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake.Ratings;

/// <summary>What a rating cell says: a code of the legend, and why it is not certain when it is not.</summary>
internal readonly record struct RatingFound(string? Code, Colour? Colour, string? Doubt);
