namespace Throughline.Domain.Plans;

/// <summary>Some words as they stand at one place of a document.</summary>
public sealed record SourcePiece(string Text, SourcePlace Place);
