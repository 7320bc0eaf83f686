namespace Throughline.Documents.Papers;

/// <summary>A heading below the title.</summary>
/// <param name="Level">1 to 3.</param>
public sealed record PaperHeading(int Level, string Text) : PaperBlock;
