namespace Throughline.Domain.Intake;

/// <summary>The words of one field and where each piece of them stands.</summary>
/// <param name="Inherited">True when the words stand in a row or heading above this one.</param>
public sealed record FieldReading(string Text, IReadOnlyList<SourcePiece> Pieces, bool Inherited = false);
