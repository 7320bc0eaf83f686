namespace Throughline.Domain.Plans;

/// <summary>Some words as they stand at one place of a document.</summary>
/// <param name="Heading">The heading over them, where it says more than their field does: the period of an update ("Progress:
/// Q3 2024/25"); null else.</param>
public sealed record SourcePiece(string Text, SourcePlace Place, string? Heading = null);
