using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>An implications paragraph and who verified it.</summary>
public sealed record Implication(string Kind, string? VerifiedBy, SourcePlace Place);
