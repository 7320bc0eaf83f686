namespace Throughline.Documents;

/// <summary>
/// A heading; level from 1 (highest) to 6. Recognised from a style, or from type that is larger or bolder than its
/// surroundings.
/// </summary>
public sealed record Heading(string Text, int Level, Place Place) : TextBlock(Text, Place);
