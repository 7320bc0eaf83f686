namespace Throughline.Documents;

/// <summary>Words of a file that are no part of its text, and where they stand beside it.</summary>
/// <param name="Words">All of them.</param>
/// <param name="Place">What they stand beside.</param>
/// <param name="Author">Who wrote them; null where the file does not say.</param>
public sealed record Aside(AsideKind Kind, string Words, Place Place, string? Author = null);
