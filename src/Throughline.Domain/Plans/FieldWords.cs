namespace Throughline.Domain.Plans;

/// <summary>What a row says in one field, and where its words stand.</summary>
/// <param name="Pieces">Where each piece of the words was read; empty for what was typed.</param>
/// <param name="Inherited">True when the words stand in a row or heading above this one.</param>
/// <param name="AsRead">What was read, once a person gave it other words.</param>
public sealed record FieldWords(
    string Text,
    IReadOnlyList<SourcePiece> Pieces,
    bool Inherited = false,
    string? AsRead = null
)
{
    /// <summary>Words without a place: typed, or of a plan that is kept in Throughline.</summary>
    public static FieldWords Of(string text) => new(text, []);
}
