using Throughline.Domain.Plans;

namespace Throughline.Domain.Intake;

/// <summary>A kind of implications, and the officer who checked it where one is named.</summary>
public sealed record Implication(string Kind, string? VerifiedBy, string? Role, SourcePlace Place);
